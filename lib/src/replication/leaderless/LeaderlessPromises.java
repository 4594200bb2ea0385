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
        return Promise.<LeaderlessRun>never(run -> {
                    Linearizability.Verdict verdict = Linearizability.check(run.history());
                    return verdict instanceof Linearizability.NotLinearizable
                            ? Optional.of(new Violation("not linearizable", verdict.toString()))
                            : Optional.empty();
                })
                .named("the answers could have come from one copy");
    }

    /**
     * A read sees every write that was done before it was asked for. Holds with R + W &gt; N where a key has one
     * writer, as long as no home forgets and no hint counts as a copy. Every write of a key has to write another value.
     */
    public static Promise<LeaderlessRun> readsSeeWhatIsDone() {
        return Promise.<LeaderlessRun>never(run -> run.staleReads().stream()
                        .findFirst()
                        .map(stale -> new Violation(
                                "stale",
                                stale.read().told() + "; but before that "
                                        + stale.overwriting().told() + ".")))
                .named("a read sees every write that was done before it");
    }

    /** For no client time goes backwards. Every write of a key has to write another value. */
    public static Promise<LeaderlessRun> timeGoesForward() {
        return Promise.<LeaderlessRun>never(run -> MonotonicReads.violationIn(run.history())
                        .map(broken -> new Violation("time goes back", broken.sentence())))
                .named("for no client time goes backwards");
    }

    /**
     * All homes of a key hold the same. Looked at only in runs that have come to rest: see
     * {@link LeaderlessRun#isAtRest}. Where messages are lost or nodes are away, it holds only with exchanges.
     */
    public static Promise<LeaderlessRun> homesEndEqual() {
        return Promise.<LeaderlessRun>eventually(run -> run.isAtRest()
                        ? run.difference()
                                .map(difference -> new Violation("homes differ", "At the end " + difference + "."))
                        : Optional.empty())
                .named("all homes of a key agree once everything has arrived and nobody is down or cut off");
    }
}
