package replication.simulation;

/** What came out of a scenario. Immutable. */
public interface Run {
    /** Everything that happened. */
    Trace trace();
}
