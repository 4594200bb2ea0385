/**
 * Searches as a person asks for them, on the command line or in a notebook: of a named scenario of the library, or of a
 * learner's answer. Start with {@link workbook.explore.NamedScenarios} and {@link workbook.explore.Searcher}.
 */
package workbook.explore;
