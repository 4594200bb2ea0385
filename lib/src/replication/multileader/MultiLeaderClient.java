package replication.multileader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import replication.simulation.NodeId;
import replication.simulation.Step;
import replication.simulation.Tell;

/**
 * A client and the leader that it asks. It sits on that leader's machine, unless the scenario gives the link between
 * them a delay of its own. It remembers what it has seen of a key; it never asks twice.
 *
 * @param id its name on the lane of a diagram
 * @param leader whom it asks
 */
public record MultiLeaderClient(NodeId id, NodeId leader) {

    /** A client of {@code leader}, named after it: {@code tokyo-client}. */
    public static MultiLeaderClient at(NodeId leader) {
        return new MultiLeaderClient(new NodeId(leader + "-client"), leader);
    }

    /** The same client under another name, so that a leader can have several. */
    public MultiLeaderClient named(String name) {
        return new MultiLeaderClient(new NodeId(name), leader);
    }

    /** Asks the leader to store {@code value}, without a look at what is there. */
    public Step writes(String key, String value) {
        return asks(new Operation.Write(key, Optional.of(value)));
    }

    /** Writes {@code count} times, each time after the answer to the write before: the values are 1, 2, 3 and so on. */
    public Step writesInARow(String key, int count) {
        List<Operation> writes = IntStream.rangeClosed(1, count)
                .<Operation>mapToObj(number -> new Operation.Write(key, Optional.of(String.valueOf(number))))
                .toList();
        return new Tell<>(id, new MultiLeaderMessage.Does(this, writes));
    }

    /** Asks the leader to delete {@code key}. */
    public Step deletes(String key) {
        return asks(new Operation.Write(key, Optional.empty()));
    }

    /** Asks the leader to raise the counter {@code key} by {@code n}, which is at least 0. */
    public Step adds(String key, long n) {
        return asks(new Operation.Add(key, n));
    }

    /** Asks the leader for what it holds under {@code key}: a value, siblings or a counter. */
    public Step reads(String key) {
        return asks(new Operation.Read(key));
    }

    private Step asks(Operation operation) {
        return new Tell<>(id, new MultiLeaderMessage.Does(this, List.of(operation)));
    }

    @Override
    public String toString() {
        return id.name();
    }
}
