package replication.multileader;

import java.util.Optional;
import java.util.function.Function;
import replication.exploration.Promise;
import replication.exploration.Violation;

/**
 * What leaders that all take writes may promise, for searches that look for a run which breaks it. Looked at only in
 * runs that have come to rest: see {@link MultiLeaderRun#isAtRest}.
 */
public final class MultiLeaderPromises {
    private MultiLeaderPromises() {}

    /** A client finds the same at every leader. Which value it is, is another question. */
    public static Promise<MultiLeaderRun> leadersEndEqual() {
        return atRest(run -> run.difference()
                        .map(key -> new Violation(
                                "apart", "At the end " + key + ", though nobody is down and nothing is cut off.")))
                .named("all leaders agree once everything has arrived and nobody is down or cut off");
    }

    /** Nobody's accepted write disappears without a word. Where the last writer wins, it does not hold. */
    public static Promise<MultiLeaderRun> acceptedWritesSurvive() {
        return atRest(MultiLeaderPromises::vanished).named("no accepted write vanishes");
    }

    private static Promise<MultiLeaderRun> atRest(Function<MultiLeaderRun, Optional<Violation>> violation) {
        return Promise.eventually(run -> run.isAtRest() ? violation.apply(run) : Optional.empty());
    }

    private static Optional<Violation> vanished(MultiLeaderRun run) {
        return run.lostWrites().stream()
                .findFirst()
                .map(write -> new Violation(
                        "lost",
                        write + " was accepted, and at the end nothing is left of it: no leader holds it, nor anything"
                                + " that was written on top of it."));
    }
}
