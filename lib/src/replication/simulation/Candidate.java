package replication.simulation;

import java.time.Duration;

/** Something that could happen next in a run whose order a {@link Chooser} decides. */
public interface Candidate {
    /**
     * Tells this from everything else that could happen in the run. It is the same in every run in which the same
     * events led to it, in whatever order those that have nothing to do with each other came.
     */
    long identity();

    /** What it changes, one bit a place. Every node is a place. */
    long changes();

    /**
     * On what places it depends. An event and another one can change places unless one changes what the other heeds.
     */
    long heeds();

    /** Whether the node where it happens has said that it makes no difference whether and when it does. */
    boolean isIgnored();

    /** Whether the nodes at both ends together say so: it only asks, and nobody waits for the answer any more. */
    boolean isVain();

    /** How many events had happened when it became known; it happens because of the last of them. */
    int cause();

    /** When it would happen if all went on as usual. */
    Duration due();

    /** What it is, in words that stay the same when events before it are left out, such as "leader → follower1 #2". */
    String name();
}
