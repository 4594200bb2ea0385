package replication.strategy;

/**
 * Who takes writes, from the plainest to the most elaborate. Who weighs them asks for the plainest one that does.
 *
 * <p>Source: the unit's document, the three strategies of its diagram; {@link #NONE} is the answer where everything can
 * be computed again.
 */
public enum Strategy {
    /** One node has the data, and nobody copies it. */
    NONE,
    /** One node leads at a time, and its log is copied; if it dies, the others elect another one. */
    SINGLE,
    /** Every site has a leader that answers at once and tells the others later. */
    MULTI,
    /** Nobody leads: a write is done when enough homes have stored it, a read when enough have answered. */
    LEADERLESS
}
