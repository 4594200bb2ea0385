/**
 * The three programs of the unit's document, in Java as they are written there, flaws included. Their classes stand
 * inside one class a program, because the repaired systems have classes of the same names. Time and chance come in from
 * outside; nothing else differs. What is wrong with them, and where it is put right, is told in {@code lib/README.md}.
 */
package replication.document;
