package replication.multileader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A client: asks its leader, marks the answers, and remembers for each key which writes it has seen. */
final class ClientNode implements Node<MultiLeaderMessage> {
    private final MultiLeaderClient client;
    private final NodeId writer;
    private final RunRecord record;
    private final Map<Long, Operation> asked = new HashMap<>();
    private final Map<Long, Deque<Operation>> next = new HashMap<>();
    private final Map<String, Map<NodeId, Long>> seen = new HashMap<>();
    private long number;

    /** @param writer the name that it has in version vectors; a new one after a restart without memory */
    ClientNode(MultiLeaderClient client, NodeId writer, RunRecord record) {
        this.client = client;
        this.writer = writer;
        this.record = record;
    }

    @Override
    public void receive(MultiLeaderMessage message, NodeId from, Context<MultiLeaderMessage> context) {
        if (message instanceof MultiLeaderMessage.Does does) {
            ask(new ArrayDeque<>(does.operations()), context);
        } else if (message instanceof MultiLeaderMessage.Accepted accepted) {
            Operation operation = asked.get(accepted.number());
            if (operation != null) {
                record.answered(writer, accepted.number(), Optional.empty());
                context.mark(Mark.Kind.ACKNOWLEDGED, operation.toString());
            }
            askOn(accepted.number(), context);
        } else if (message instanceof MultiLeaderMessage.Found found) {
            found.seen().forEach((writer, count) -> seenOf(found.key()).merge(writer, count, Math::max));
            record.answered(writer, found.number(), found.value());
            context.mark(Mark.Kind.READ, found.toString());
            askOn(found.number(), context);
        } else {
            throw new IllegalStateException(context.self() + " is a client and got " + message + " from " + from + ".");
        }
    }

    @Override
    public boolean isWaiting() {
        return !asked.isEmpty();
    }

    private void askOn(long answered, Context<MultiLeaderMessage> context) {
        asked.remove(answered);
        Deque<Operation> left = next.remove(answered);
        if (left != null) {
            ask(left, context);
        }
    }

    private void ask(Deque<Operation> operations, Context<MultiLeaderMessage> context) {
        if (operations.isEmpty()) {
            return;
        }
        Operation operation = operations.poll();
        number++;
        asked.put(number, operation);
        next.put(number, operations);
        if (operation instanceof Operation.Write) {
            seenOf(operation.key()).merge(writer, 1L, Long::sum);
        }
        record.asks(context.self(), writer, number, operation);
        context.mark(Mark.Kind.ASKS, operation.toString());
        context.send(
                client.leader(), new MultiLeaderMessage.Ask(number, operation, new TreeMap<>(seenOf(operation.key()))));
    }

    private Map<NodeId, Long> seenOf(String key) {
        return seen.computeIfAbsent(key, unseen -> new TreeMap<>());
    }
}
