package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a system is put through: a network, clocks, a seed and steps at stated times. Immutable: every method returns a
 * changed copy, so one scenario can be run with many seeds. Each system extends it with its clients and its modes.
 *
 * @param <S> the scenario of the system itself
 * @param <R> what comes out of it
 */
public abstract class Scenario<S extends Scenario<S, R>, R extends Run> {
    private final Settings settings;

    /** A step and its time. */
    public record Timed(Duration at, Step step) {
        @Override
        public String toString() {
            return Times.text(at) + "  " + step;
        }
    }

    /** Everything that a scenario of any system knows. */
    protected record Settings(
            long seed,
            Network network,
            Map<NodeId, Duration> clocks,
            List<Timed> steps,
            Steering steering,
            boolean tracing,
            boolean history) {
        public Settings {
            clocks = Map.copyOf(clocks);
            steps = List.copyOf(steps);
        }

        /** Seed 1, every message takes {@code delay}, exact clocks, no steps. */
        public static Settings withDelay(Duration delay) {
            return new Settings(1, Network.of(Link.after(delay)), Map.of(), List.of(), Steering.BY_CHANCE, true, true);
        }

        private Settings seed(long changed) {
            return new Settings(changed, network, clocks, steps, steering, tracing, history);
        }

        private Settings network(Network changed) {
            return new Settings(seed, changed, clocks, steps, steering, tracing, history);
        }

        /** Where {@code node} is not there, nobody sets its clock. */
        public Settings withoutClockOf(NodeId node) {
            Map<NodeId, Duration> others = new TreeMap<>(clocks);
            others.remove(node);
            return clocks(others);
        }

        private Settings clocks(Map<NodeId, Duration> changed) {
            return new Settings(seed, network, changed, steps, steering, tracing, history);
        }

        private Settings steps(List<Timed> changed) {
            return new Settings(seed, network, clocks, changed, steering, tracing, history);
        }

        private Settings steering(Steering changed) {
            return new Settings(seed, network, clocks, steps, changed, tracing, history);
        }

        private Settings withoutTrace() {
            return new Settings(seed, network, clocks, steps, steering, false, history);
        }

        private Settings withoutHistory() {
            return new Settings(seed, network, clocks, steps, steering, tracing, false);
        }
    }

    protected Scenario(Settings settings) {
        this.settings = settings;
    }

    /** A copy of this scenario with other settings. */
    protected abstract S with(Settings changed);

    protected final Settings settings() {
        return settings;
    }

    public final long seed() {
        return settings.seed;
    }

    /** The steps in the order in which they were given. */
    public final List<Timed> steps() {
        return settings.steps;
    }

    public final S seed(long seed) {
        return with(settings.seed(seed));
    }

    /** Every link without a delay of its own takes {@code time}, one way. */
    public final S delay(Duration time) {
        return delay(time, time);
    }

    /** Every link without a delay of its own takes a random time from {@code min} to {@code max}, one way. */
    public final S delay(Duration min, Duration max) {
        return network(settings.network.usual(link -> link.withDelay(Delay.uniform(min, max))));
    }

    /** The link between {@code a} and {@code b} takes {@code time}, each way. */
    public final S delay(NodeId a, NodeId b, Duration time) {
        return delay(a, b, time, time);
    }

    /** The link between {@code a} and {@code b} takes a random time from {@code min} to {@code max}, each way. */
    public final S delay(NodeId a, NodeId b, Duration min, Duration max) {
        return network(settings.network.between(a, b, link -> link.withDelay(Delay.uniform(min, max))));
    }

    /** Every link without a loss of its own loses this share of its messages, from 0 to 1. */
    public final S loss(double probability) {
        return network(settings.network.usual(link -> link.withLoss(probability)));
    }

    /** Every link without a rate of its own doubles this share of its messages, from 0 to 1. */
    public final S duplicates(double probability) {
        return network(settings.network.usual(link -> link.withDuplicates(probability)));
    }

    /** Changes the network in any other way. */
    public final S network(Network network) {
        return with(settings.network(network));
    }

    public final Network network() {
        return settings.network;
    }

    /** The wall clock of {@code node} is off by {@code skew} from the start; negative is behind. */
    public final S clock(NodeId node, Duration skew) {
        Map<NodeId, Duration> clocks = new TreeMap<>(settings.clocks);
        clocks.put(node, skew);
        return with(settings.clocks(clocks));
    }

    /** The nodes whose clocks are off from the start, by name. */
    public final List<NodeId> skewed() {
        return settings.clocks.keySet().stream().sorted().toList();
    }

    /** The same scenario, in which the clock of {@code node} is right from the start. */
    public final S rightClock(NodeId node) {
        return with(settings.withoutClockOf(node));
    }

    /** Lets {@code step} happen at {@code time}, before everything else of that time. */
    public final S at(Duration time, Step step) {
        return at(List.of(new Timed(time, step)));
    }

    /** Lets all of {@code more} happen as well, each before everything else of its time. */
    public S at(List<Timed> more) {
        List<Timed> steps = new ArrayList<>(settings.steps);
        more.forEach(timed -> steps.add(new Timed(timed.at(), told(timed.step()))));
        return with(settings.steps(steps));
    }

    /** What a machine is told for {@code step}: where a client asks for something, what its program understands. */
    protected Step told(Step step) {
        return step;
    }

    /** The same scenario with {@code steps} instead of its own, in the order of their times. */
    public final S steps(List<Timed> steps) {
        return with(settings.steps(steps));
    }

    /** The same scenario, in which {@code steering} decides what is left open. */
    public final S steered(Steering steering) {
        return with(settings.steering(steering));
    }

    /** The run leaves no trace, and is faster for that; what a run reads from its trace it cannot tell then. */
    public final S withoutTrace() {
        return with(settings.withoutTrace());
    }

    /**
     * The same scenario for promises that do not look at what clients found or were told, and when: a complete search
     * takes two orders for one if they differ only in which client asks, or is answered, before which other.
     */
    public final S withoutHistory() {
        return with(settings.withoutHistory());
    }

    /** The same scenario without {@code node} and without what is done to it; empty if it cannot do without it. */
    public Optional<S> without(NodeId node) {
        return Optional.empty();
    }

    /** Sets everything up for one run. */
    public abstract Experiment<R> experiment();

    /** Does it all, in virtual time: the same seed gives the same run. What a learner's class throws comes out. */
    public final R run() {
        return experiment().run();
    }

    /** A simulation of this scenario's seed on {@code network}; {@link #schedule} brings clocks and steps. */
    protected final <M> Simulation<M> newSimulation(Network network) {
        Simulation<M> simulation = Simulation.on(network, settings.seed, settings.steering);
        Simulation<M> traced = settings.tracing ? simulation : simulation.withoutTrace();
        return settings.history ? traced : traced.withoutHistory();
    }

    /** Sets the clocks of {@code simulation}, before any node starts, and schedules all steps. */
    protected final void schedule(Simulation<?> simulation) {
        new TreeMap<>(settings.clocks).forEach((node, skew) -> simulation.now(new Fault.ClockJump(node, skew)));
        settings.steps.forEach(timed -> simulation.at(timed.at(), timed.step()));
    }
}
