/**
 * Looks for a run that goes wrong: at random, or in every order of events. What is found is made as small as possible
 * and carries the text with which it can be run again. Start with {@link replication.exploration.Exploration} and
 * {@link replication.exploration.Search}.
 */
package replication.exploration;
