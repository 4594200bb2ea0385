package workbook.view;

import static java.time.Duration.ofMillis;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.simulation.Context;
import replication.simulation.Delay;
import replication.simulation.Fault;
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
        return leaderAndFollowers(network, 1, names);
    }

    private static Simulation<String> leaderAndFollowers(Network network, long seed, String... names) {
        List<NodeId> ids = Arrays.stream(names).map(NodeId::new).toList();
        NodeId leader = ids.get(0);
        NodeId client = ids.get(ids.size() - 1);
        Simulation<String> simulation = Simulation.on(network, seed);
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

    /** A run of 2 to 9 nodes with random delays and faults, as crowded as chance makes it. */
    static Trace storm(long seed) {
        Random random = new Random(seed * 7919);
        int lanes = 2 + random.nextInt(8);
        String[] names = Stream.of("leader", "follower1", "東京", "São Paulo", "f4", "f5", "node 6", "n7", "alice")
                .skip(9 - lanes)
                .toArray(String[]::new);
        Network network = Network.of(new Link(
                Delay.uniform(ofMillis(1 + random.nextInt(5)), ofMillis(8 + random.nextInt(60))),
                random.nextInt(3) * 0.1,
                random.nextInt(3) * 0.1));
        Simulation<String> simulation = leaderAndFollowers(network, seed, names);
        NodeId leader = new NodeId(names[0]);
        NodeId client = new NodeId(names[lanes - 1]);
        NodeId some = new NodeId(names[random.nextInt(lanes)]);
        for (int i = 1; i <= 1 + random.nextInt(7); i++) {
            simulation.at(ofMillis(random.nextInt(150)), new Tell<>(client, "#" + i + " key" + i + "=" + 100 * i));
        }
        simulation.at(ofMillis(random.nextInt(150)), Fault.pause(some, ofMillis(20 + random.nextInt(40))));
        simulation.at(ofMillis(random.nextInt(150)), Fault.cut(leader, client));
        simulation.at(ofMillis(150), Fault.heal());
        simulation.at(ofMillis(random.nextInt(150)), Fault.crash(some));
        simulation.at(ofMillis(160), Fault.restart(some));
        simulation.runUntil(ofMillis(250));
        return simulation.trace();
    }

    /** Ten writes from alice, and each kind of fault. */
    static Trace everyFault() {
        NodeId leader = new NodeId("leader");
        NodeId f1 = new NodeId("f1");
        NodeId f2 = new NodeId("f2");
        NodeId alice = new NodeId("alice");
        Simulation<String> simulation = leaderAndFollowers("leader", "f1", "f2", "alice");
        IntStream.range(0, 10).forEach(i -> simulation.at(ofMillis(i * 10L), new Tell<>(alice, "x=" + i)));
        simulation.at(ofMillis(20), Fault.crash(f2));
        simulation.at(ofMillis(32), Fault.restartWithoutMemory(f2));
        simulation.at(ofMillis(40), Fault.pause(f1, ofMillis(30)));
        simulation.at(ofMillis(45), Fault.partition(Fault.nodes(leader), Fault.nodes(f1, f2)));
        simulation.at(ofMillis(60), Fault.clockJump(f2, ofMillis(-200)));
        simulation.at(ofMillis(62), Fault.clockDrift(f1, 50));
        simulation.at(ofMillis(80), Fault.heal());
        simulation.at(ofMillis(85), Fault.cutOneWay(leader, f2));
        simulation.runUntil(ofMillis(95));
        return simulation.trace();
    }
}
