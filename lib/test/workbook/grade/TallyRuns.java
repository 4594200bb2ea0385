package workbook.grade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.simulation.Context;
import replication.simulation.Experiment;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;
import workbook.check.Says;

/** Five numbers that depend on the seed, told to one node, and the totals that the answer makes of them. */
final class TallyRuns extends Scenario<TallyRuns, TallyRuns.Totals> {
    private static final NodeId TALLY = new NodeId("tally");

    /** @param wrong what was said of each number up to the first wrong total; empty if all are right */
    record Totals(Trace trace, Optional<String> wrong) implements Run {}

    private final Supplier<Tally> newTally;

    private TallyRuns(Settings settings, Supplier<Tally> newTally) {
        super(settings);
        this.newTally = newTally;
    }

    static Exploration<TallyRuns, Totals> exploration(Supplier<Tally> newTally, Says says) {
        return Exploration.of(
                "tally",
                seed -> numbers(seed, newTally),
                Promise.never(run -> run.wrong().map(shown -> says.violation("run", shown))));
    }

    private static TallyRuns numbers(long seed, Supplier<Tally> newTally) {
        SplittableRandom chance = new SplittableRandom(seed);
        TallyRuns runs = new TallyRuns(Settings.withDelay(Duration.ZERO), newTally).seed(seed);
        for (int index = 0; index < 5; index++) {
            runs = runs.at(Duration.ofMillis(index), new Tell<>(TALLY, chance.nextInt(100)));
        }
        return runs;
    }

    @Override
    protected TallyRuns with(Settings changed) {
        return new TallyRuns(changed, newTally);
    }

    @Override
    public Experiment<Totals> experiment() {
        Simulation<Integer> simulation = newSimulation(network());
        Adding adding = new Adding(newTally.get());
        simulation.add(TALLY, () -> adding);
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(Duration.ofSeconds(1)),
                () -> new Totals(simulation.trace(), adding.wrong()));
    }

    private static final class Adding implements Node<Integer> {
        private final Tally tally;
        private final List<String> said = new ArrayList<>();
        private int total;
        private boolean wrong;

        private Adding(Tally tally) {
            this.tally = tally;
        }

        @Override
        public void receive(Integer number, NodeId from, Context<Integer> context) {
            total += number;
            int answer = tally.add(number);
            said.add("+" + number + " is " + answer);
            context.mark(Mark.Kind.NOTE, said.get(said.size() - 1));
            wrong |= answer != total;
        }

        private Optional<String> wrong() {
            return wrong ? Optional.of(String.join("; ", said)) : Optional.empty();
        }
    }
}
