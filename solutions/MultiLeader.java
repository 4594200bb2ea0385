///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java
// The tasks at length, and what they are for: notebooks/02-multi-leader.ipynb

import static java.time.Duration.ofMillis;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import replication.multileader.*;
import replication.simulation.*;
import workbook.exercise.*;

// local-write, 1 point. A client of this leader writes. Raise the version, build one VersionedValue with it,
// store it under the key, return it. An empty value is a deletion: count and store it like any other.
// new VersionedValue(value, version, self, clock); the version counts all writes of this leader, from 1.
class MyLocalWrite implements LocalWrite {
    private final Map<String, VersionedValue> data = new HashMap<>();
    private long version;

    @Override
    public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
        // BEGIN SOLUTION local-write
        version++;
        VersionedValue written = new VersionedValue(value, version, self, clock);
        data.put(key, written);
        return written;
        // END SOLUTION
    }

    @Override
    public Map<String, VersionedValue> data() {
        return data;
    }
}

// last-writer-wins, 2 points. Two leaders hold different values of one key. Return the one that stays:
// the greater timestamp, then the greater leader id, then the greater version.
// timestamp() and version() are long; leaderId() is a NodeId with compareTo and equals.
class MyLastWriterWins implements ConflictRule {
    @Override
    public VersionedValue winner(VersionedValue a, VersionedValue b) {
        // BEGIN SOLUTION last-writer-wins
        Comparator<VersionedValue> order = Comparator.comparingLong(VersionedValue::timestamp)
                .thenComparing(VersionedValue::leaderId)
                .thenComparingLong(VersionedValue::version);
        return order.compare(a, b) > 0 ? a : b;
        // END SOLUTION
    }
}

// clock-skew, 3 points. stamp gives the timestamp of a new write: greater than all that you have given or seen,
// and never behind the machine's clock. saw is told the timestamp of every value that comes in.
// All in ms; the machine's clock may be behind, stand still or jump back.
class MyClock implements LogicalClock {
    private long highest;

    @Override
    public long stamp(long clock) {
        // BEGIN SOLUTION clock-skew
        highest = Math.max(clock, highest + 1);
        return highest;
        // END SOLUTION
    }

    @Override
    public void saw(long timestamp) {
        // BEGIN SOLUTION clock-skew
        highest = Math.max(highest, timestamp);
        // END SOLUTION
    }
}

// siblings, 3 points. Return what is kept after incoming has come in. It descends from a value if its vector has at
// least that value's number for every writer; a missing writer counts as 0. Equal vectors are the same write.
// vector() is a Map<NodeId, Long>, by writer. kept stays as it is: change only a copy.
class MySiblings implements SiblingRule {
    @Override
    public Set<Sibling> add(Set<Sibling> kept, Sibling incoming) {
        // BEGIN SOLUTION siblings
        for (Sibling sibling : kept) {
            if (descends(sibling, incoming)) {
                return kept;
            }
        }
        Set<Sibling> result = new HashSet<>(kept);
        result.removeIf(sibling -> descends(incoming, sibling));
        result.add(incoming);
        return result;
        // END SOLUTION
    }

    /** Whether {@code later} has seen every write that {@code earlier} has seen. */
    private static boolean descends(Sibling later, Sibling earlier) {
        // BEGIN SOLUTION siblings
        return earlier.vector().entrySet().stream()
                .allMatch(seen -> later.vector().getOrDefault(seen.getKey(), 0L) >= seen.getValue());
        // END SOLUTION
    }
}

// merge-counter, 2 points. Every leader has a slot of its own. add raises the slot of leader by n, merge brings two
// copies together, value is the number that a client reads. Change copies, never the maps that you are given.
class MyCounter implements SharedCounter {
    @Override
    public Map<NodeId, Long> add(Map<NodeId, Long> slots, NodeId leader, long n) {
        // BEGIN SOLUTION merge-counter
        Map<NodeId, Long> result = new HashMap<>(slots);
        result.merge(leader, n, Long::sum);
        return result;
        // END SOLUTION
    }

    @Override
    public Map<NodeId, Long> merge(Map<NodeId, Long> a, Map<NodeId, Long> b) {
        // BEGIN SOLUTION merge-counter
        Map<NodeId, Long> result = new HashMap<>(a);
        b.forEach((leader, n) -> result.merge(leader, n, Math::max));
        return result;
        // END SOLUTION
    }

    @Override
    public long value(Map<NodeId, Long> slots) {
        // BEGIN SOLUTION merge-counter
        return slots.values().stream().mapToLong(Long::longValue).sum();
        // END SOLUTION
    }
}

// converge, 3 points. What a leader with mine holds after it got theirs: every key of both, and where both have a
// value the rule's winner. Tombstones are values like any other. Neither argument changes.
// rule.winner(a, b) returns the value that stays, whichever side comes first.
class MyMerge implements ReplicaMerge {
    @Override
    public Map<String, VersionedValue> merge(
            Map<String, VersionedValue> mine, Map<String, VersionedValue> theirs, ConflictRule rule) {
        // BEGIN SOLUTION converge
        Map<String, VersionedValue> result = new HashMap<>(mine);
        theirs.forEach((key, value) -> result.merge(key, value, rule::winner));
        return result;
        // END SOLUTION
    }
}

class MultiLeader {
    public static void main(String[] args) {
        NodeId tokyo = new NodeId("tokyo");
        NodeId virginia = new NodeId("virginia");
        MultiLeaderCluster usual = MultiLeaderCluster.allToAll(tokyo, virginia)
                .at(ofMillis(0), MultiLeaderClient.at(tokyo).writes("x", "A"))
                .at(ofMillis(1), MultiLeaderClient.at(virginia).writes("x", "B"));
        System.out.println("Tokyo writes x=A at 0 ms, Virginia x=B at 1 ms. In the end a client finds");
        System.out.println("  with the library's leaders  " + usual.run().read("x"));
        try {
            MultiLeaderRun run = usual.localWrite(MyLocalWrite::new)
                    .rule(MyLastWriterWins::new)
                    .stamps(MyClock::new)
                    .run();
            System.out.println("  with your leaders           " + run.read("x"));
        } catch (NotStarted notYet) {
            System.out.println(
                    "  with your leaders           one of MyLocalWrite, MyLastWriterWins, MyClock is not written yet");
        }
        workbook.grade.Script.check("multi-leader", args);
    }
}
