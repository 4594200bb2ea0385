package replication.election;

import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A store that knows nothing of elections. With fencing it refuses a token lower than one that it has seen. */
final class StoreNode implements Node<ElectionMessage> {
    private final boolean fencing;
    private final Journal journal;
    private long highestToken;

    StoreNode(boolean fencing, Journal journal) {
        this.fencing = fencing;
        this.journal = journal;
    }

    @Override
    public void receive(ElectionMessage message, NodeId from, Context<ElectionMessage> context) {
        if (!(message instanceof ElectionMessage.StoreWrite write)) {
            throw new IllegalStateException(context.self() + " is a store and got " + message + " from " + from);
        }
        boolean accepted = !fencing || write.token() >= highestToken;
        highestToken = Math.max(highestToken, write.token());
        journal.written(from, write.token(), write.value(), accepted);
        context.mark(accepted ? Mark.Kind.STORED : Mark.Kind.REFUSED, write.toString());
    }
}
