///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java
// The tasks at length, and what they are for: notebooks/01-single-leader.ipynb

import static java.time.Duration.ofMillis;
import static replication.simulation.Fault.crash;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER2;
import static replication.singleleader.SingleLeaderCluster.LEADER;
import static replication.singleleader.SingleLeaderCluster.failoverBy;

import java.util.*;
import replication.simulation.*;
import replication.singleleader.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// leader-write, 2 points
// Without leading: throw new NotLeaderException(), and nothing has changed. Otherwise make the next entry, also where
// nothing changes: in the own epoch, numbered right behind the last one; log, data and lastApplied move together. An
// entry is made by new LogEntry(epoch, sequence, key, value, now).
class MyLeader implements Leader {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private NodeRole role = NodeRole.FOLLOWER;
    private long epoch;
    private long lastApplied;

    @Override
    public void lead(long newEpoch, List<LogEntry> entries) {
        role = NodeRole.LEADER;
        epoch = newEpoch;
        for (LogEntry entry : entries) {
            log.add(entry);
            data.put(entry.key(), entry.value());
            lastApplied = entry.sequence();
        }
    }

    @Override
    public LogEntry write(String key, String value, long now) {
        // BEGIN SOLUTION leader-write
        if (role != NodeRole.LEADER) {
            throw new NotLeaderException(); // before anything is touched
        }
        LogEntry entry = new LogEntry(epoch, lastApplied + 1, key, value, now);
        log.add(entry);
        data.put(key, value);
        lastApplied = entry.sequence();
        return entry;
        // END SOLUTION
    }

    @Override
    public void stepDown() {
        role = NodeRole.FOLLOWER;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public List<LogEntry> log() {
        return List.copyOf(log);
    }
}

// follower-apply, 2 points
// Entries come late, twice, in another order or never. Apply the one that is next and say true; for any other entry
// change nothing at all and say false. An entry has sequence(), key() and value().
class MyFollower implements Follower {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private long lastApplied;

    @Override
    public boolean applyLog(LogEntry entry) {
        // BEGIN SOLUTION follower-apply
        if (entry.sequence() != lastApplied + 1) {
            return false; // old, or after a gap: the leader sends again what follows lastApplied
        }
        log.add(entry);
        data.put(entry.key(), entry.value());
        lastApplied = entry.sequence();
        return true;
        // END SOLUTION
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

// acknowledge, 2 points
// Answer.OK as soon as enough followers of the cluster provably hold the entry, each once: none if asynchronous,
// k if semi-synchronous, all if synchronous. Otherwise Answer.WAIT, or Answer.UNKNOWN when the time is up. A
// Confirmation has follower() and last(), the Position at which that log ends; a Position has epoch() and sequence().
class MyAcknowledgementRule implements AcknowledgementRule {
    @Override
    public Answer decide(
            Durability durability,
            Position entry,
            Set<NodeId> followers,
            List<Confirmation> received,
            boolean timedOut) {
        // BEGIN SOLUTION acknowledge
        long holders = received.stream()
                .filter(confirmation -> followers.contains(confirmation.follower()))
                .filter(confirmation -> confirmation.last().epoch() == entry.epoch())
                .filter(confirmation -> confirmation.last().sequence() >= entry.sequence())
                .map(Confirmation::follower)
                .distinct()
                .count();
        int needed = durability instanceof Durability.SemiSynchronous semi
                ? semi.followers()
                : durability instanceof Durability.Synchronous ? followers.size() : 0;
        if (holders >= needed) {
            return Answer.OK;
        }
        return timedOut ? Answer.UNKNOWN : Answer.WAIT;
        // END SOLUTION
    }
}

// catch-up, 3 points
// The follower's log ends at followerEnd. If that very entry is ours (number and epoch), or the follower has none, send
// what follows: new Send(entries). Otherwise new Rewind(n): keep your log only up to number n, one less than you have.
// Entry n stands at index n - 1; an empty follower stands at sequence 0.
class MyCatchUp implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        // BEGIN SOLUTION catch-up
        int n = (int) followerEnd.sequence();
        boolean shared = n == 0 || n <= leaderLog.size() && leaderLog.get(n - 1).epoch() == followerEnd.epoch();
        return shared ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
        // END SOLUTION
    }
}

// failover, 3 points
// Leave the failed leader out; the others must be more than half of the cluster. Then the greatest position leads, of
// equal ones the greater id, in the next epoch: Optional.of(new Promotion(node, epoch)). Positions and ids can
// be compared (compareTo).
class MyFailover implements Failover {
    @Override
    public Optional<Promotion> promote(int clusterSize, Map<NodeId, Position> reachable, NodeId failed, long oldEpoch) {
        // BEGIN SOLUTION failover
        var candidates = new TreeMap<>(reachable);
        candidates.remove(failed);
        if (candidates.size() * 2 <= clusterSize) {
            return Optional.empty(); // the others may be deciding, too
        }
        var byLog = Map.Entry.<NodeId, Position>comparingByValue().thenComparing(Map.Entry.comparingByKey());
        return candidates.entrySet().stream().max(byLog).map(best -> new Promotion(best.getKey(), oldEpoch + 1));
        // END SOLUTION
    }
}

// session-reads, 2 points
// Remember how new this client's world is. Any follower that has all of it will do, otherwise the leader. How far a
// follower is, followers.get(node) says: the number of its last entry.
class MySession implements Session {
    private long newest;

    @Override
    public void afterWrite(long sequence) {
        // BEGIN SOLUTION session-reads
        newest = Math.max(newest, sequence);
        // END SOLUTION
    }

    @Override
    public void afterRead(long sequence) {
        // BEGIN SOLUTION session-reads
        newest = Math.max(newest, sequence);
        // END SOLUTION
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        // BEGIN SOLUTION session-reads
        for (NodeId follower : followers.keySet()) {
            if (followers.get(follower) >= newest) {
                return follower;
            }
        }
        return leader;
        // END SOLUTION
    }
}

class SingleLeader {
    /**
     * A write, a crash, a failover and two reads, in a cluster made of the classes above; then the tasks are checked.
     */
    public static void main(String... args) {
        var alice = SingleLeaderClient.named("alice");
        var bob = SingleLeaderClient.named("bob");
        try {
            var run = SingleLeaderCluster.semiSynchronous(1, LEADER, FOLLOWER1, FOLLOWER2)
                    .leader(MyLeader::new)
                    .follower(MyFollower::new)
                    .acknowledgement(MyAcknowledgementRule::new)
                    .catchUp(MyCatchUp::new)
                    .failover(MyFailover::new)
                    .session(MySession::new)
                    .delay(LEADER, FOLLOWER2, ofMillis(40))
                    .at(ofMillis(0), alice.writes("x", "1"))
                    .at(ofMillis(25), bob.reads("x").inSession())
                    .at(ofMillis(30), crash(LEADER))
                    .at(ofMillis(100), failoverBy(FOLLOWER2))
                    .at(ofMillis(400), bob.reads("x").from(FOLLOWER2))
                    .run();
            System.out.println("Alice was told ok for " + run.acknowledged() + ". The leader crashed, now "
                    + run.leader().map(NodeId::name).orElse("nobody") + " leads, and bob read " + run.readsOf(bob)
                    + ".");
        } catch (NotStarted notYet) {
            System.out.println("The cluster does not run yet: one of the classes above is not written.");
        }
        Script.check("single-leader", args);
    }
}
