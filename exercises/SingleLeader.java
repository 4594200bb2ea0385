///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java

import static java.time.Duration.ofMillis;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import java.util.*;
import replication.singleleader.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// follower-apply, 2 points
// Entries come late, twice, in another order or never. Apply the one that is next and say true; for any other entry
// change nothing at all and say false.
class MyFollower implements Follower {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private long lastApplied;

    @Override
    public boolean applyLog(LogEntry entry) {
        throw new NotStarted(); // ours has 7 lines
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public long lastAppliedSequence() {
        return lastApplied;
    }

    @Override
    public List<LogEntry> log() {
        return List.copyOf(log);
    }
}

/** A write travels through a cluster that is made of the classes above; then the tasks are checked. */
class SingleLeader {
    public static void main(String[] args) {
        var alice = SingleLeaderClient.named("alice");
        var bob = SingleLeaderClient.named("bob");
        try {
            var run = SingleLeaderCluster.asynchronous(LEADER, FOLLOWER1, FOLLOWER2)
                    .delay(LEADER, FOLLOWER2, ofMillis(80))
                    .follower(MyFollower::new)
                    .at(ofMillis(0), alice.writes("x", "1"))
                    .at(ofMillis(50), bob.reads("x").from(FOLLOWER1))
                    .at(ofMillis(50), bob.reads("x").from(FOLLOWER2))
                    .run();
            System.out.println("50 ms after alice wrote x=1, bob reads x from both followers: " + run.readsOf(bob));
        } catch (NotStarted notYet) {
            System.out.println("The cluster does not run yet: a class in this file is not written.");
        }
        Script.check("single-leader", args);
    }
}
