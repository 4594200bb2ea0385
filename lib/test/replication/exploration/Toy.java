package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import replication.simulation.Context;
import replication.simulation.Experiment;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;

/** A system of a few nodes that exchange words; every node says its state as text. */
final class Toy extends Scenario<Toy, Toy.End> {
    /** How it ended. */
    record End(Trace trace, Map<String, String> states) implements Run {}

    /** What a node does with a word, or with the name of a timer. */
    abstract static class Part implements Node<String> {
        @Override
        public final void receive(String word, NodeId from, Context<String> context) {
            on(word, from.name(), context);
        }

        @Override
        public final void timerFired(String name, Context<String> context) {
            on(name, "timer", context);
        }

        abstract void on(String word, String from, Context<String> context);

        static void send(Context<String> context, String to, String word) {
            context.send(new NodeId(to), word);
        }

        /** Its state. */
        @Override
        public abstract String toString();
    }

    private final Map<String, Supplier<? extends Part>> parts;

    private Toy(Settings settings, Map<String, Supplier<? extends Part>> parts) {
        super(settings);
        this.parts = parts;
    }

    static Toy empty() {
        return new Toy(Settings.withDelay(Duration.ofMillis(10)), Map.of());
    }

    Toy part(String name, Supplier<? extends Part> part) {
        Map<String, Supplier<? extends Part>> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Toy(settings(), more);
    }

    /** Somebody tells {@code name} {@code word}. */
    Toy tell(String name, String word) {
        return at(Duration.ZERO, new Tell<>(new NodeId(name), word));
    }

    @Override
    protected Toy with(Settings changed) {
        return new Toy(changed, parts);
    }

    @Override
    public Experiment<End> experiment() {
        Simulation<String> simulation = newSimulation(network());
        Map<String, Part> running = new LinkedHashMap<>();
        parts.forEach((name, part) -> simulation.add(new NodeId(name), () -> {
            Part made = part.get();
            running.put(name, made);
            return made;
        }));
        schedule(simulation);
        return new Experiment<>(simulation, () -> simulation.runUntilQuiet(Duration.ofSeconds(10)), () -> {
            Map<String, String> states = new LinkedHashMap<>();
            running.forEach((name, part) -> states.put(name, part.toString()));
            return new End(simulation.trace(), states);
        });
    }

    /** Writes down what it gets, in order. */
    static final class Notebook extends Part {
        private final List<String> words = new ArrayList<>();

        @Override
        void on(String word, String from, Context<String> context) {
            words.add(word);
        }

        @Override
        public String toString() {
            return words.toString();
        }
    }
}
