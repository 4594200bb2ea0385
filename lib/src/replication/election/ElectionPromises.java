package replication.election;

import replication.consistency.OneLeaderPerTerm;
import replication.exploration.Promise;
import replication.exploration.Violation;

/** What an election promises, for searches that look for a run which breaks it. */
public final class ElectionPromises {
    private ElectionPromises() {}

    /** No two nodes ever lead the same term. */
    public static Promise<ElectionRun> oneLeaderATerm() {
        return Promise.<ElectionRun>never(run -> OneLeaderPerTerm.violationIn(run.leaderships())
                        .map(two -> new Violation("two", two.sentence())))
                .named("a term has one leader at most");
    }

    /** Nobody who was replaced overwrites what a newer leader wrote. Holds where the store checks terms. */
    public static Promise<ElectionRun> storeTakesNoOutdatedWrite() {
        return Promise.<ElectionRun>never(run -> run.outdatedWrite()
                        .map(old -> new Violation(
                                "old",
                                "The store took " + old.value() + " with term " + old.token()
                                        + " after it had taken a write of a newer term: a leader of the past overwrote"
                                        + " the newer one.")))
                .named("the store takes no write of a leader of the past");
    }
}
