package replication.singleleader;

import replication.simulation.Context;
import replication.simulation.Node;
import replication.simulation.NodeId;

/**
 * The log of one node whose leader somebody else decides about: no failover is run here, the node is told the outcome.
 * It begins as a node of a {@link SingleLeaderCluster} does, with the first node as the leader of term 1; a node that
 * comes back is not restarted but told what it now knows. A term is what an epoch is elsewhere in this package.
 */
public interface LogNode extends Node<Message> {
    /** This node leads {@code term}; nothing changes if it does already. */
    void lead(long term, Context<Message> context);

    /** {@code leader} leads {@code term}: this node asks it for what follows its own log. */
    void follow(NodeId leader, long term, Context<Message> context);

    /** This node knows of {@code term} and of no leader in it: it takes nothing from the leaders of older terms. */
    void withoutLeader(long term, Context<Message> context);

    /** Where this node's log ends. */
    Position end();
}
