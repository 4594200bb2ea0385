package replication.simulation;

import static java.time.Duration.ofMillis;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short run in which nearly everything goes wrong that a simulation knows. As a program it prints the trace. */
final class StormyRun {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final NodeId C = new NodeId("c");
    private static final List<NodeId> ALL = List.of(A, B, C);

    private StormyRun() {}

    public static void main(String[] args) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(trace(42));
    }

    static Trace trace(long seed) {
        Network network = Network.of(new Link(Delay.uniform(ofMillis(5), ofMillis(60)), 0.1, 0.2))
                .between(A, C, link -> new Link(Delay.fixed(ofMillis(3)), 0, 0));
        Simulation<String> simulation = Simulation.on(network, seed);
        ALL.forEach(node -> simulation.add(node, Gossip::new));
        simulation.at(ofMillis(0), Fault.clockDrift(B, 50_000));
        simulation.at(ofMillis(60), Fault.clockJump(C, ofMillis(-30)));
        simulation.at(ofMillis(70), Fault.pause(A, ofMillis(55)));
        simulation.at(ofMillis(80), new Tell<>(A, "told"));
        simulation.at(ofMillis(120), Fault.cutOneWay(B, C));
        simulation.at(ofMillis(130), Fault.crash(B));
        simulation.at(ofMillis(170), Fault.heal());
        simulation.at(ofMillis(180), Fault.restartWithoutMemory(B));
        simulation.runUntil(ofMillis(300));
        return simulation.trace();
    }

    /** Tells another node, picked by chance, what its clock shows and how many messages it has got. */
    private static final class Gossip implements Node<String> {
        private int got;

        @Override
        public void start(Context<String> context) {
            context.setTimer("gossip", ofMillis(20 + context.random().nextInt(20)));
        }

        @Override
        public void receive(String message, NodeId from, Context<String> context) {
            got++;
            if (message.equals("told")) {
                context.mark(Mark.Kind.NOTE, "got " + got);
            }
        }

        @Override
        public void timerFired(String name, Context<String> context) {
            NodeId other = ALL.get(context.random().nextInt(ALL.size()));
            context.send(other, context.clockMillis() + "/" + got);
            start(context);
        }
    }
}
