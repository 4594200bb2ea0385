package replication.election;

/** Where a candidate stands after counting. */
public enum Tally {
    /** A majority of the cluster has voted for it in this term: it leads. */
    WON,
    /** Not decided: it goes on waiting for answers, or for its time-out. */
    WAITING,
    /** Somebody knows a higher term: this candidacy is over. */
    STEP_DOWN
}
