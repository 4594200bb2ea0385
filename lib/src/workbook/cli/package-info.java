/**
 * What a person types: one class a command, gathered in {@link workbook.cli.Main}. A command returns 0 (done, all
 * right), 1 (done, but not all is right) or 2 (could not be done); it throws {@link workbook.exercise.WrongUse} where
 * one sentence tells the person what to type instead. What a command says stands in {@code texts/cli.properties}.
 */
package workbook.cli;
