/**
 * Looks for a run that goes wrong: many seeds, or every order of a few messages. What is found carries the number with
 * which it can be run again. Start with {@link replication.exploration.Search}.
 */
package replication.exploration;
