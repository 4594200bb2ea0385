package replication.election;

import java.util.Optional;
import replication.simulation.Context;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** One node's part in the election of a leader, for whoever has something to do for that leader. */
public interface ElectorNode extends Node<ElectionMessage> {
    /** The newest term that this node knows. */
    long term();

    /** Who leads {@link #term} as far as this node knows, perhaps itself. */
    Optional<NodeId> leader();

    /** A message that is no business of the election came from a node in {@code term}: the term rule looks at it. */
    void hearTerm(long term, Context<ElectionMessage> context);

    /** A flaw: this node leads {@code term}, because somebody outside says so. Nobody is asked for a vote. */
    void appoint(long term, Context<ElectionMessage> context);
}
