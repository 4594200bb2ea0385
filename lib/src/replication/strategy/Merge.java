package replication.strategy;

/** What may become of two writes of one key that did not know of each other. */
public enum Merge {
    /** It must not happen: one of the two would be a mistake, such as a seat that is sold twice. */
    NEVER,
    /** The later one stays, by its timestamp or version; the other one vanishes, and nobody is told. */
    LAST_WINS,
    /** Both stay side by side until somebody who has seen both writes again. */
    KEEP_BOTH,
    /** Both are additions, so that the sum is right whichever comes first. */
    ADD
}
