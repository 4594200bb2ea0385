package workbook.mutants.multileader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.multileader.LocalWrite;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to local-write. */
final class LocalWriteAnswers {
    private LocalWriteAnswers() {}

    @Wrong(
            task = "local-write",
            row = "everyWriteRaisesTheVersion",
            says = "but have [1, 1, 1]",
            because = "the version stays at 1, so two writes in one tick look the same")
    static final class VersionNotRaised implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            VersionedValue written = new VersionedValue(value, 1, self, clock);
            data.put(key, written);
            return written;
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "allLeadersEndWithTheLastWrites",
            says = "looked equal to the others",
            because = "the same flaw, as the cluster shows it: the writer has v2, the others v1")
    static final class VersionNotRaisedInTheCluster implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            data.put(key, new VersionedValue(value, 1, self, clock));
            return data.get(key);
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "allLeadersEndWithTheLastWrites",
            says = "read right after each of its writes",
            because = "the value goes to the others but not into the own copy")
    static final class NotStoredAtHome implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();
        private long version;

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            version++;
            return new VersionedValue(value, version, self, clock);
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "storesAndReturnsTheNewValue",
            says = "write returned null",
            because = "Map.put returns what was there before")
    static final class ReturnsThePreviousValue implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();
        private long version;

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            version++;
            return data.put(key, new VersionedValue(value, version, self, clock));
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "everyWriteRaisesTheVersion",
            says = "but have [1, 2, 1]",
            because = "each key has a version of its own, which starts again once the key is gone")
    static final class VersionPerKey implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            long version = data.containsKey(key) ? data.get(key).version() + 1 : 1;
            data.put(key, new VersionedValue(value, version, self, clock));
            return data.get(key);
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "storesAndReturnsTheNewValue",
            says = "Without a tombstone",
            because = "a deletion removes the key instead of leaving a tombstone")
    static final class DeletionLeavesNothing implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();
        private long version;

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            VersionedValue written = new VersionedValue(value, ++version, self, clock);
            if (value.isEmpty()) {
                data.remove(key);
            } else {
                data.put(key, written);
            }
            return written;
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Wrong(
            task = "local-write",
            row = "everyWriteRaisesTheVersion",
            says = "A deletion is a write, too",
            because = "only writes with a value raise the version")
    static final class DeletionsDoNotCount implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();
        private long version;

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            if (value.isPresent()) {
                version++;
            }
            VersionedValue written = new VersionedValue(value, version, self, clock);
            data.put(key, written);
            return written;
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }

    @Right(task = "local-write", how = "one expression, with Map.compute")
    static final class CountsWhileBuilding implements LocalWrite {
        private final Map<String, VersionedValue> data = new HashMap<>();
        private long version;

        @Override
        public VersionedValue write(NodeId self, String key, Optional<String> value, long clock) {
            return data.compute(key, (name, before) -> new VersionedValue(value, ++version, self, clock));
        }

        @Override
        public Map<String, VersionedValue> data() {
            return data;
        }
    }
}
