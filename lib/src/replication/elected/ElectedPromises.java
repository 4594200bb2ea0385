package replication.elected;

import java.util.Optional;
import replication.consistency.OneLeaderPerTerm;
import replication.exploration.Promise;
import replication.exploration.Violation;

/** What a cluster that elects its leader promises, for searches that look for a run which breaks it. */
public final class ElectedPromises {
    private ElectedPromises() {}

    /** No two nodes ever lead the same term. Holds as long as no node loses its memory. */
    public static Promise<ElectedRun> oneLeaderATerm() {
        return Promise.<ElectedRun>never(run -> OneLeaderPerTerm.violationIn(run.leaderships())
                        .map(two -> new Violation("two leaders", two.sentence())))
                .named("a term has one leader at most");
    }

    /**
     * Whoever leads the newest term holds every acknowledged write. Holds if a leader and those who have to confirm are
     * a majority, and no node loses its memory.
     */
    public static Promise<ElectedRun> acknowledgedWritesSurvive() {
        return Promise.<ElectedRun>never(run -> run.newest()
                        .filter(reign -> !run.lost(reign.leader()).isEmpty())
                        .map(reign -> new Violation(
                                "lost",
                                run.lost(reign.leader()).get(0).client() + " was told that "
                                        + run.lost(reign.leader()).get(0) + " is stored; but " + reign.leader()
                                        + " leads term " + reign.term() + " and does not have it.")))
                .named("no acknowledged write is lost");
    }

    /** All logs are equal. Looked at only in runs that have come to rest: see {@link ElectedRun#isAtRest}. */
    public static Promise<ElectedRun> copiesAgreeAtRest() {
        return Promise.<ElectedRun>eventually(run -> run.isAtRest()
                        ? run.nodes().stream()
                                .filter(node -> !run.log(node)
                                        .equals(run.log(run.nodes().get(0))))
                                .findFirst()
                                .map(node -> new Violation(
                                        "logs differ",
                                        "At the end the log of " + run.nodes().get(0) + " is "
                                                + run.log(run.nodes().get(0)) + ", the log of " + node + " is "
                                                + run.log(node) + "."))
                        : Optional.empty())
                .named("all copies agree once everything has arrived and nobody is down or cut off");
    }
}
