package replication.multileader;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.simulation.NodeId;

/** One leader's keys, each with one value: what it writes itself, and what it takes in from others. */
final class Registers {
    private final LocalWrite copy;
    private final ConflictRule rule;
    private final ReplicaMerge merge;
    private final LogicalClock clock;
    private final boolean ownWritesAskTheRule;
    private final boolean tombstones;

    Registers(Rules rules) {
        this.copy = rules.localWrite().get();
        this.rule = rules.conflict().get();
        this.merge = rules.merge().get();
        this.clock = rules.clock().get();
        this.ownWritesAskTheRule = rules.ownWritesAskTheRule();
        this.tombstones = rules.tombstones();
    }

    Optional<VersionedValue> get(String key) {
        return Optional.ofNullable(copy.data().get(key));
    }

    /** Everything, tombstones included, sorted by key. */
    SortedMap<String, VersionedValue> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(copy.data()));
    }

    VersionedValue write(NodeId self, String key, Optional<String> value, long clockMillis) {
        Optional<VersionedValue> before = get(key);
        VersionedValue written = copy.write(self, key, value, clock.stamp(clockMillis));
        if (written == null) {
            throw new IllegalStateException(
                    "write(" + self + ", " + key + ", …) returned null; the other leaders need the value it stored.");
        }
        if (ownWritesAskTheRule
                && before.isPresent()
                && decide(before.get(), written).equals(before.get())) {
            copy.data().put(key, before.get());
        }
        forgetTombstone(key);
        return written;
    }

    /** Takes in one value of another leader; false if it changed nothing. */
    boolean take(String key, VersionedValue incoming) {
        clock.saw(incoming.timestamp());
        Optional<VersionedValue> before = get(key);
        copy.data().put(key, before.map(mine -> decide(mine, incoming)).orElse(incoming));
        forgetTombstone(key);
        return !get(key).equals(before);
    }

    /** Takes in everything another leader has; false if it changed nothing. */
    boolean takeAll(Map<String, VersionedValue> theirs) {
        theirs.values().forEach(value -> clock.saw(value.timestamp()));
        Map<String, VersionedValue> before = all();
        Map<String, VersionedValue> merged =
                new TreeMap<>(merge.merge(new TreeMap<>(before), new TreeMap<>(theirs), rule));
        copy.data().clear();
        copy.data().putAll(merged);
        merged.keySet().forEach(this::forgetTombstone);
        return !all().equals(before);
    }

    private VersionedValue decide(VersionedValue mine, VersionedValue incoming) {
        VersionedValue winner = rule.winner(mine, incoming);
        if (winner == null) {
            throw new IllegalStateException(
                    "winner(" + mine + ", " + incoming + ") returned null; one of the two stays.");
        }
        return winner;
    }

    private void forgetTombstone(String key) {
        if (!tombstones && get(key).filter(VersionedValue::isTombstone).isPresent()) {
            copy.data().remove(key);
        }
    }
}
