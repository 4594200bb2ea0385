package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a system is put through: a network, clocks, a seed and steps at stated times. Immutable: every method returns a
 * changed copy, so one scenario can be run with many seeds. Each system extends it with its clients and its modes.
 *
 * @param <S> the scenario of the system itself
 */
public abstract class Scenario<S extends Scenario<S>> {
    private final Settings settings;

    /** A step and its time. */
    public record Timed(Duration at, Step step) {
        @Override
        public String toString() {
            return Times.text(at) + "  " + step;
        }
    }

    /** Everything that a scenario of any system knows. */
    protected record Settings(long seed, Network network, Map<NodeId, Duration> clocks, List<Timed> steps) {
        public Settings {
            clocks = Map.copyOf(clocks);
            steps = List.copyOf(steps);
        }

        /** Seed 1, every message takes {@code delay}, exact clocks, no steps. */
        public static Settings withDelay(Duration delay) {
            return new Settings(1, Network.of(Link.after(delay)), Map.of(), List.of());
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
        return with(new Settings(seed, settings.network, settings.clocks, settings.steps));
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
        return with(new Settings(settings.seed, network, settings.clocks, settings.steps));
    }

    public final Network network() {
        return settings.network;
    }

    /** The wall clock of {@code node} is off by {@code skew} from the start; negative is behind. */
    public final S clock(NodeId node, Duration skew) {
        Map<NodeId, Duration> clocks = new TreeMap<>(settings.clocks);
        clocks.put(node, skew);
        return with(new Settings(settings.seed, settings.network, clocks, settings.steps));
    }

    /** Lets {@code step} happen at {@code time}, before everything else of that time. */
    public S at(Duration time, Step step) {
        List<Timed> steps = new ArrayList<>(settings.steps);
        steps.add(new Timed(time, step));
        return with(new Settings(settings.seed, settings.network, settings.clocks, steps));
    }

    /** A simulation of this scenario's seed and network; {@link #schedule} brings clocks and steps. */
    protected final <M> Simulation<M> newSimulation() {
        return Simulation.on(settings.network, settings.seed);
    }

    /** Sets the clocks of {@code simulation}, before any node starts, and schedules all steps. */
    protected final void schedule(Simulation<?> simulation) {
        new TreeMap<>(settings.clocks).forEach((node, skew) -> simulation.now(new Fault.ClockJump(node, skew)));
        settings.steps.forEach(timed -> simulation.at(timed.at(), timed.step()));
    }
}
