package replication.leaderless;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * What one node makes of data: how writes get their versions, what a home keeps, what a reader is told, what is brought
 * to whom. It has one life of its node; a restart without memory makes a new one.
 */
interface DataRules {
    /**
     * A new write of {@code key}.
     *
     * @param seen what its client has seen
     */
    Held written(String key, Optional<String> value, Map<NodeId, Long> seen);

    /** This node has come to know {@code held}, so that its next write of the key will be newer. */
    void saw(String key, Held held);

    Held store(Optional<Held> mine, Held incoming);

    Optional<Answer> read(int r, List<HomeReply> replies);

    Map<NodeId, Held> repairs(Map<NodeId, Optional<Held>> replies);

    /** What somebody has who has all of {@code held}; empty if that is nothing. */
    Optional<Held> newest(Collection<Held> held);

    /** The version vector of somebody who has read {@code held}. */
    Map<NodeId, Long> seenIn(Collection<Held> held);

    /** Whether {@code held} says nothing but that the key was deleted. */
    boolean isTombstone(Held held);

    void keepHint(MissedWrite missed);

    List<MissedWrite> hintsFor(NodeId home);

    void delivered(MissedWrite missed);

    boolean accepted(int homeConfirmations, int hinted, int w);

    Summary summary(Held held);

    Exchange plan(Map<String, Summary> mine, Map<String, Summary> theirs);

    /** Everything that this depends on; empty where a learner's part may remember things. */
    Optional<Object> fingerprint();
}
