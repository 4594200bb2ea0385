package replication.singleleader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.consistency.Linearizability;
import replication.consistency.MonotonicReads;
import replication.consistency.ReadYourWrites;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.simulation.NodeId;

/**
 * What a cluster with one leader may promise, for searches that look for a run which breaks it. Which of them hold
 * depends on the mode and on the parts of the cluster.
 */
public final class SingleLeaderPromises {
    private SingleLeaderPromises() {}

    /**
     * Whoever reads sees data that the leader had after some beginning of its log. Holds in every mode, as long as the
     * first leader leads.
     */
    public static Promise<SingleLeaderRun> readsSeeAPrefix() {
        return Promise.<SingleLeaderRun>never(run -> {
                    List<LogEntry> log = run.log(run.nodes().get(0));
                    return run.reads().stream()
                            .flatMap(read -> outsideOf(log, read).stream())
                            .findFirst();
                })
                .named("whoever reads sees what the leader had at some time");
    }

    private static Optional<Violation> outsideOf(List<LogEntry> log, SingleLeaderRun.Read read) {
        if (read.answer().isEmpty()) {
            return Optional.empty();
        }
        SingleLeaderRun.Answer answer = read.answer().get();
        long sequence = answer.position().sequence();
        Map<String, String> data = new HashMap<>();
        log.stream().limit(sequence).forEach(entry -> data.put(entry.key(), entry.value()));
        Optional<String> right = Optional.ofNullable(data.get(read.key()));
        return right.equals(answer.value())
                ? Optional.empty()
                : Optional.of(new Violation(
                        "no prefix",
                        answer.replica() + " stood at #" + sequence + " and answered " + read.key() + "="
                                + answer.value().orElse("(none)") + "; at #" + sequence + " the leader had "
                                + read.key() + "=" + right.orElse("(none)") + "."));
    }

    /**
     * When nothing is under way any more, all logs are equal. Does not hold where nothing is sent again, or while a
     * node is down or cut off.
     */
    public static Promise<SingleLeaderRun> logsEndEqual() {
        return Promise.eventually(run -> {
            NodeId leader = run.leader().orElse(run.nodes().get(0));
            return run.nodes().stream()
                    .filter(node -> !run.log(node).equals(run.log(leader)))
                    .findFirst()
                    .map(node -> new Violation(
                            "logs differ",
                            "At the end the log of " + leader + " is " + run.log(leader) + ", the log of " + node
                                    + " is " + run.log(node) + "."));
        });
    }

    /** The same, looked at only where a run has come to rest: see {@link SingleLeaderRun#isAtRest}. */
    public static Promise<SingleLeaderRun> copiesAgreeAtRest() {
        Promise<SingleLeaderRun> equal = logsEndEqual();
        return Promise.<SingleLeaderRun>eventually(
                        run -> run.isAtRest() ? equal.violation().apply(run) : Optional.empty())
                .named("all copies agree once everything has arrived and nobody is down or cut off");
    }

    /** Whoever leads the newest epoch holds every acknowledged write. Asynchronous clusters do not promise it. */
    public static Promise<SingleLeaderRun> acknowledgedWritesSurvive() {
        return Promise.<SingleLeaderRun>never(run -> run.leader()
                        .filter(leader -> !run.lost(leader).isEmpty())
                        .map(leader -> new Violation(
                                "lost",
                                run.lost(leader).get(0).client() + " was told that "
                                        + run.lost(leader).get(0) + " is stored; but " + leader + " leads epoch "
                                        + run.epoch(leader) + " and does not have it.")))
                .named("no acknowledged write is lost");
    }

    /** No two nodes ever lead the same epoch. */
    public static Promise<SingleLeaderRun> oneLeaderAnEpoch() {
        return Promise.<SingleLeaderRun>never(run -> {
                    Map<Long, NodeId> leaders = new TreeMap<>();
                    for (SingleLeaderRun.Reign reign : run.reigns()) {
                        NodeId other = leaders.putIfAbsent(reign.epoch(), reign.leader());
                        if (other != null && !other.equals(reign.leader())) {
                            return Optional.of(new Violation(
                                    "two leaders",
                                    other + " and " + reign.leader() + " both lead epoch " + reign.epoch() + "."));
                        }
                    }
                    return Optional.empty();
                })
                .named("an epoch has one leader at most");
    }

    /** For no client time goes backwards. Holds in sessions, and where all reads go to one node. */
    public static Promise<SingleLeaderRun> timeGoesForward() {
        return Promise.<SingleLeaderRun>never(run -> MonotonicReads.violationIn(run.history())
                        .map(broken -> new Violation("time goes back", broken.sentence())))
                .named("for no client time goes back");
    }

    /** Whoever was told that a write is stored sees it, or a newer one. Holds as {@link #timeGoesForward} does. */
    public static Promise<SingleLeaderRun> clientsSeeTheirWrites() {
        return Promise.<SingleLeaderRun>never(run -> ReadYourWrites.violationIn(run.history())
                        .map(broken -> new Violation("own write", broken.sentence())))
                .named("every client sees its own writes");
    }

    /** What clients see could have happened on one copy. Holds where all ask one leader, and none takes its place. */
    public static Promise<SingleLeaderRun> asIfOnOneCopy() {
        return Promise.<SingleLeaderRun>never(
                        run -> Linearizability.check(run.history()) instanceof Linearizability.NotLinearizable broken
                                ? Optional.of(new Violation("not linearizable", broken.toString()))
                                : Optional.empty())
                .named("clients see what one copy could have shown them");
    }
}
