package workbook.check;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import replication.election.ElectionRun;
import replication.election.Reign;
import replication.exploration.Search;
import replication.simulation.Times;
import replication.simulation.Trace;

/** What elections promise, and the part of a run that shows how the promise was broken. */
final class ElectionPromise {
    private ElectionPromise() {}

    /** Safety before liveness: never two leaders of one term (sentence {@code two}), but one in time ({@code none}). */
    static Search.Promise<ElectionRun> oneLeaderATermAndOneInTime(Says says) {
        return of(run -> twoLeaders(run, says).or(() -> nobody(run, says)));
    }

    /** Never two leaders of one term; the sentence {@code two} gets the term, both names and both times. */
    static Optional<String> twoLeaders(ElectionRun run, Says says) {
        return run.twoLeadersOfOneTerm().map(two -> {
            Reign first = two.get(0);
            Reign second = two.get(1);
            return says.that("two", first.term(), first.leader(), Times.text(first.from()), second.leader(),
                    Times.text(second.from()));
        });
    }

    /** Somebody is elected before the run ends; the sentence {@code none} gets the time and the number of candidacies. */
    static Optional<String> nobody(ElectionRun run, Says says) {
        return run.firstElected().isPresent()
                ? Optional.empty()
                : Optional.of(says.that("none", Times.text(run.end()), run.candidacies().size()));
    }

    /** A promise with a picture: the term with two leaders, or else the end of the run. */
    static Search.Promise<ElectionRun> of(Function<ElectionRun, Optional<String>> violation) {
        return Search.Promise.of(ElectionPromise::interestingPart, violation);
    }

    private static Trace interestingPart(ElectionRun run) {
        Optional<List<Reign>> two = run.twoLeadersOfOneTerm();
        if (two.isEmpty()) {
            return run.trace().between(run.trace().end().minus(ofMillis(400)), run.trace().end());
        }
        long term = two.get().get(0).term();
        Duration from = run.candidacies().stream()
                .filter(candidacy -> candidacy.term() == term)
                .map(candidacy -> candidacy.at())
                .findFirst()
                .orElse(Duration.ZERO);
        return run.trace().between(from, two.get().get(1).from());
    }
}
