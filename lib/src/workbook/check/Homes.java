package workbook.check;

import static replication.leaderless.LeaderlessCluster.A;
import static replication.leaderless.LeaderlessCluster.B;
import static replication.leaderless.LeaderlessCluster.C;
import static replication.leaderless.LeaderlessCluster.D;
import static replication.leaderless.LeaderlessCluster.E;

import java.util.List;
import java.util.Optional;
import replication.consistency.StaleRead;
import replication.exploration.Promise;
import replication.leaderless.LeaderlessClient;
import replication.leaderless.LeaderlessRun;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import replication.simulation.Times;

/** What the checks of the chapter leaderless share: clients, versions, and what a store promises. */
final class Homes {
    static final LeaderlessClient ALICE = LeaderlessClient.named("alice");
    static final LeaderlessClient BOB = LeaderlessClient.named("bob");
    static final List<NodeId> NODES = List.of(A, B, C, D, E);

    private Homes() {}

    /** What alice wrote as her {@code counter}-th version of a key. */
    static Versioned written(String value, long counter) {
        return new Versioned(value, version(counter));
    }

    /** A tombstone of hers. */
    static Versioned deleted(long counter) {
        return new Versioned(Optional.empty(), version(counter));
    }

    static Version version(long counter) {
        return new Version(counter, ALICE.id());
    }

    /** No read misses a write that was done before; the sentence {@code stale} gets the read and the write. */
    static Promise<LeaderlessRun> readsSeeWhatIsDone(Says says) {
        return Promise.never(run -> run.staleReads().stream()
                .findFirst()
                .map((StaleRead stale) -> says.violation(
                        "stale", stale.read().told(), stale.overwriting().told())));
    }

    /** Every read gets an answer; the sentence {@code silent} gets the client, the key and the time. */
    static Promise<LeaderlessRun> readsAreAnswered(Says says) {
        return Promise.eventually(run -> run.reads().stream()
                .filter(read -> read.answer().isEmpty())
                .findFirst()
                .map(read -> says.violation("silent", read.client(), read.key(), Times.text(read.asked()))));
    }

    /** When everything is at rest all homes hold the same; the sentence {@code differ} gets the first difference. */
    static Promise<LeaderlessRun> endEqual(Says says) {
        return Promise.eventually(run -> run.isAtRest()
                ? run.difference().map(difference -> says.violation("differ", difference))
                : Optional.empty());
    }
}
