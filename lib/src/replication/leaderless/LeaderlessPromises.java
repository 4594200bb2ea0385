package replication.leaderless;

import java.util.Optional;
import replication.consistency.Linearizability;
import replication.consistency.MonotonicReads;
import replication.exploration.Promise;
import replication.exploration.Violation;

/**
 * What a store without a leader may promise, for searches that look for a run which breaks it. Which of them hold
 * depends on W and R, and on what is switched on.
 */
public final class LeaderlessPromises {
    private LeaderlessPromises() {}

    /**
     * What the clients were told could have happened on one copy. Holds with R + W &gt; N where readers write back
     * before they answer, and where a key has one writer or writers ask first.
     */
    public static Promise<LeaderlessRun> linearizable() {
        return Promise.never(run -> {
            Linearizability.Verdict verdict = Linearizability.check(run.history());
            return verdict instanceof Linearizability.NotLinearizable
                    ? Optional.of(new Violation("not linearizable", verdict.toString()))
                    : Optional.empty();
        });
    }

    /**
     * A read sees every write that was done before it was asked for. Holds with R + W &gt; N where a key has one
     * writer, as long as no home forgets and no hint counts as a copy. Every write of a key has to write another value.
     */
    public static Promise<LeaderlessRun> readsSeeWhatIsDone() {
        return Promise.never(run -> run.staleReads().stream()
                .findFirst()
                .map(stale -> new Violation(
                        "stale",
                        stale.read().told() + "; but before that "
                                + stale.overwriting().told() + ".")));
    }

    /** For no client time goes backwards. */
    public static Promise<LeaderlessRun> timeGoesForward() {
        return Promise.never(run -> MonotonicReads.violationIn(run.history())
                .map(broken -> new Violation("time goes back", broken.sentence())));
    }

    /**
     * When nothing is under way any more, all homes of a key hold the same. Holds where nodes exchange all they have
     * now and then, as long as none is down or cut off.
     */
    public static Promise<LeaderlessRun> homesEndEqual() {
        return Promise.eventually(
                run -> run.difference().map(difference -> new Violation("homes differ", difference + ".")));
    }
}
