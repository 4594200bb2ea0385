package replication.election;

import java.util.Optional;
import replication.simulation.NodeId;

/**
 * What a node keeps on its disk about elections: the newest term that it knows, and whom it voted for in that term. A
 * node that stands for election votes for itself.
 *
 * @param term counts elections from 1; 0 before the first
 */
public record Ballot(long term, Optional<NodeId> votedFor) {
    /** Before the first election. */
    public static final Ballot NONE = new Ballot(0, Optional.empty());

    /** @throws IllegalArgumentException if {@code term} is negative */
    public Ballot {
        if (term < 0) {
            throw new IllegalArgumentException("Terms count from 0, so there is no term " + term + ".");
        }
    }

    /** No vote in {@code term} yet. */
    public static Ballot open(long term) {
        return new Ballot(term, Optional.empty());
    }

    /** A vote for {@code candidate} in {@code term}. */
    public static Ballot voted(long term, NodeId candidate) {
        return new Ballot(term, Optional.of(candidate));
    }

    @Override
    public String toString() {
        return "term " + term + votedFor.map(name -> ", vote for " + name).orElse(", no vote");
    }
}
