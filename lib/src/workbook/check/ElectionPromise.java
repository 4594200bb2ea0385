package workbook.check;

import java.time.Duration;
import java.util.Optional;
import replication.election.Candidacy;
import replication.election.ElectionRun;
import replication.election.Reign;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.simulation.Event;
import replication.simulation.Fault;

/** What elections promise, each with its sentences. */
final class ElectionPromise {
    private ElectionPromise() {}

    /** Never two leaders of one term; the sentence {@code two} gets the term, both names and both times. */
    static Promise<ElectionRun> neverTwoOfOneTerm(Says says) {
        return Promise.never(run -> run.twoLeadersOfOneTerm().map(two -> {
            Reign first = two.get(0);
            Reign second = two.get(1);
            return says.violation(
                    "two", first.term(), first.leader(), millis(first.from()), second.leader(), millis(second.from()));
        }));
    }

    /**
     * Somebody is elected before the run ends. The sentence {@code none} gets the time, the number of candidacies and
     * when a node crashed; {@code idle}, if nobody even stood, the time and when a node crashed.
     */
    static Promise<ElectionRun> somebodyInTime(Says says) {
        return Promise.eventually(run -> {
            if (run.firstElected().isPresent()) {
                return Optional.empty();
            }
            String crash = millis(first(Fault.Crash.class, run).orElse(Duration.ZERO));
            int candidacies = run.candidacies().size();
            return Optional.of(
                    candidacies == 0
                            ? says.violation("idle", millis(run.end()), crash)
                            : says.violation("none", millis(run.end()), candidacies, crash));
        });
    }

    /** The same of runs in which a node crashes; without a crash nobody has to be elected. */
    static Promise<ElectionRun> somebodyAfterACrash(Says says) {
        Promise<ElectionRun> somebody = somebodyInTime(says);
        return Promise.eventually(run -> first(Fault.Crash.class, run)
                .flatMap(crash -> somebody.violation().apply(run)));
    }

    /**
     * Nobody stands before a node crashes. The sentence {@code early} gets the node and the time; {@code again}, which
     * stands for it once a paused node has gone on, also when that was.
     */
    static Promise<ElectionRun> nobodyStandsBeforeACrash(Says says) {
        return Promise.never(run -> {
            Duration crash = first(Fault.Crash.class, run).orElse(run.end());
            return run.candidacies().stream()
                    .filter(candidacy -> candidacy.at().compareTo(crash) < 0)
                    .findFirst()
                    .map(candidacy -> tooEarly(candidacy, run, says));
        });
    }

    private static Violation tooEarly(Candidacy candidacy, ElectionRun run, Says says) {
        String at = millis(candidacy.at());
        return run.trace()
                .first(Event.Woke.class::isInstance)
                .filter(woke -> woke.compareTo(candidacy.at()) < 0)
                .map(woke -> says.violation("again", candidacy.node(), at, millis(woke)))
                .orElseGet(() -> says.violation("early", candidacy.node(), at));
    }

    /** When the first fault of this kind happened: a smaller run has other times than the scenario. */
    static Optional<Duration> first(Class<? extends Fault> kind, ElectionRun run) {
        return run.trace().first(event -> event instanceof Event.Happened happened && kind.isInstance(happened.step()));
    }

    /** Whole ms: the fractions of a virtual clock help nobody. */
    static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
