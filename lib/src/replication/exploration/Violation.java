package replication.exploration;

/**
 * How a run breaks a promise.
 *
 * @param kind in which of its ways, as a short word; a run that is made smaller has to break the promise in the same
 *     way
 * @param sentence what happened, for the person who reads it
 */
public record Violation(String kind, String sentence) {}
