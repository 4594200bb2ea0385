package replication.exploration;

/** Which schedules a complete search may leave out, because another one that it does run comes to the same. */
public enum Reduction {
    /** None: every order of all events. */
    NONE,
    /**
     * Orders that differ only in events that have nothing to do with each other are run once, up to any depth: every
     * state is seen (Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996: sleep sets).
     */
    SLEEP_SETS,
    /**
     * Moreover, two events at one place are put into the other order only where a run has shown that they can come so.
     * Every end is seen, not every state on the way; only for runs that are followed to their end (Abdulla, Aronis,
     * Jonsson, Sagonas, "Optimal Dynamic Partial Order Reduction", 2014: source sets).
     */
    RACES,
    /**
     * A state that has been seen is not gone on from again. Only for systems all of whose nodes tell their
     * {@link replication.simulation.Node#fingerprint}, and for promises that look at nothing else.
     */
    STATES
}
