package replication.election;

import java.util.Optional;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A store that knows nothing of elections. With fencing it refuses a token lower than one that it has seen. */
final class StoreNode implements Node<ElectionMessage> {
    private final boolean fencing;
    private final RunRecord record;
    private long highestToken;
    private Optional<String> held = Optional.empty();

    StoreNode(boolean fencing, RunRecord record) {
        this.fencing = fencing;
        this.record = record;
    }

    /** Such as "holds x=1, highest token 2". */
    @Override
    public String state() {
        return held.map(value -> "holds " + value).orElse("empty") + ", highest token " + highestToken;
    }

    @Override
    public void receive(ElectionMessage message, NodeId from, Context<ElectionMessage> context) {
        if (!(message instanceof ElectionMessage.StoreWrite write)) {
            throw new IllegalStateException(context.self() + " is a store and got " + message + " from " + from);
        }
        boolean accepted = !fencing || write.token() >= highestToken;
        highestToken = Math.max(highestToken, write.token());
        held = accepted ? Optional.of(write.value()) : held;
        record.written(from, write.token(), write.value(), accepted);
        context.mark(accepted ? Mark.Kind.STORED : Mark.Kind.REFUSED, write.toString());
    }
}
