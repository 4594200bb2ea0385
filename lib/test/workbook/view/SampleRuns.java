package workbook.view;

import static java.time.Duration.ofMillis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import replication.simulation.Context;
import replication.simulation.Link;
import replication.simulation.Mark;
import replication.simulation.Network;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;

/** Small systems whose runs are drawn in tests. */
final class SampleRuns {
    private SampleRuns() {}

    /** The first node leads and ships what it is told to the others, who confirm; the last one is its client. */
    static Simulation<String> leaderAndFollowers(String... names) {
        List<NodeId> ids = Arrays.stream(names).map(NodeId::new).toList();
        NodeId leader = ids.get(0);
        NodeId client = ids.get(ids.size() - 1);
        Network network = Network.of(Link.after(ofMillis(10))).between(leader, client, link -> Link.after(ofMillis(0)));
        Simulation<String> simulation = Simulation.on(network, 1);
        List<NodeId> followers = ids.subList(1, ids.size() - 1);
        simulation.add(leader, () -> new Node<>() {
            @Override
            public void start(Context<String> context) {
                context.mark(Mark.Kind.LEADS, "epoch 1");
            }

            @Override
            public void receive(String message, NodeId from, Context<String> context) {
                if (from.equals(client)) {
                    context.mark(Mark.Kind.STORED, message);
                    followers.forEach(follower -> context.send(follower, message));
                    context.send(client, "ok");
                }
            }
        });
        followers.forEach(follower -> simulation.add(follower, () -> (message, from, context) -> {
            context.mark(Mark.Kind.STORED, message);
            context.send(from, "has " + message);
        }));
        simulation.add(client, () -> (message, from, context) -> {
            if (from.equals(leader)) {
                context.mark(Mark.Kind.ACKNOWLEDGED, "");
            } else {
                context.mark(Mark.Kind.ASKS, message);
                context.send(leader, message);
            }
        });
        return simulation;
    }

    /** {@code writes} writes of the client, one every {@code everyMillis}. */
    static Trace writes(int writes, int everyMillis, String... names) {
        Simulation<String> simulation = leaderAndFollowers(names);
        NodeId client = new NodeId(names[names.length - 1]);
        IntStream.rangeClosed(1, writes)
                .forEach(i -> simulation.at(ofMillis((i - 1L) * everyMillis), new Tell<>(client, "#" + i + " x=" + i)));
        simulation.runUntilQuiet(ofMillis(100_000));
        return simulation.trace();
    }
}
