package workbook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.simulation.Run;
import replication.simulation.Trace;
import replication.singleleader.SingleLeaderCluster;
import replication.singleleader.SingleLeaderRun;

/**
 * A run whose parts were listened to.
 *
 * @param wrong what the learner's part answered wrongly, in order
 */
record Overheard(SingleLeaderRun run, List<Violation> wrong) implements Run {
    /** The part never answers wrongly. Comes last: what follows from a wrong answer tells more. */
    static final Promise<Overheard> NEVER_WRONG =
            Promise.never(overheard -> overheard.wrong().stream().findFirst());

    Overheard {
        wrong = List.copyOf(wrong);
    }

    @Override
    public Trace trace() {
        return run.trace();
    }

    /** @param change puts the learner's part into the cluster and tells what it answers wrongly */
    static Exploration<SingleLeaderCluster, Overheard> exploration(
            String name,
            LongFunction<SingleLeaderCluster> scenario,
            BiFunction<SingleLeaderCluster, Consumer<Violation>, SingleLeaderCluster> change,
            List<Promise<Overheard>> promises) {
        return new Exploration<>(
                name,
                scenario,
                cluster -> {
                    List<Violation> wrong = new ArrayList<>();
                    return change.apply(cluster, wrong::add).experiment().map(run -> new Overheard(run, wrong));
                },
                Optional.of(cluster -> cluster.experiment().map(run -> new Overheard(run, List.of()))),
                promises);
    }
}
