package workbook.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import replication.election.Candidacy;
import replication.election.ElectionRun;
import replication.election.Reign;
import replication.exploration.Search;
import replication.simulation.Trace;

/** What elections promise, clause by clause; the first one that is broken is told, and the run is shown up to there. */
final class ElectionPromise implements Search.Promise<ElectionRun> {
    /** A sentence, and when what it says can be seen. */
    record Breach(String sentence, Duration at) {}

    private final List<Function<ElectionRun, Optional<Breach>>> clauses;

    ElectionPromise(List<Function<ElectionRun, Optional<Breach>>> clauses) {
        this.clauses = List.copyOf(clauses);
    }

    @Override
    public Optional<String> violationIn(ElectionRun run) {
        return breach(run).map(Breach::sentence);
    }

    @Override
    public Optional<Trace> traceOf(ElectionRun run) {
        return breach(run).map(breach -> run.trace().between(Duration.ZERO, breach.at()));
    }

    private Optional<Breach> breach(ElectionRun run) {
        return clauses.stream().flatMap(clause -> clause.apply(run).stream()).findFirst();
    }

    /** Never two leaders of one term; the sentence {@code two} gets the term, both names and both times. */
    static Function<ElectionRun, Optional<Breach>> neverTwoOfOneTerm(Says says) {
        return run -> run.twoLeadersOfOneTerm().map(two -> {
            Reign first = two.get(0);
            Reign second = two.get(1);
            String sentence = says.that(
                    "two", first.term(), first.leader(), millis(first.from()), second.leader(), millis(second.from()));
            return new Breach(sentence, second.from());
        });
    }

    /**
     * Somebody is elected before the run ends; the sentence {@code none} gets the time and the number of candidacies,
     * {@code idle}, if nobody even stood, the time.
     */
    static Function<ElectionRun, Optional<Breach>> somebodyInTime(Says says) {
        return run -> run.firstElected().isPresent()
                ? Optional.empty()
                : Optional.of(new Breach(
                        run.candidacies().isEmpty()
                                ? says.that("idle", millis(run.end()))
                                : says.that(
                                        "none",
                                        millis(run.end()),
                                        run.candidacies().size()),
                        run.end()));
    }

    /** Nobody stands before the leader crashes; the sentence {@code early} gets the node and the time. */
    static Function<ElectionRun, Optional<Breach>> nobodyStandsBefore(Duration crash, Says says) {
        Predicate<Candidacy> early = candidacy -> candidacy.at().compareTo(crash) < 0;
        return run -> run.candidacies().stream()
                .filter(early)
                .findFirst()
                .map(candidacy ->
                        new Breach(says.that("early", candidacy.node(), millis(candidacy.at())), candidacy.at()));
    }

    /** Whole ms: the fractions of a virtual clock help nobody. */
    static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
