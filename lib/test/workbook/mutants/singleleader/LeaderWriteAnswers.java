package workbook.mutants.singleleader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.singleleader.Leader;
import replication.singleleader.LogEntry;
import replication.singleleader.NodeRole;
import replication.singleleader.NotLeaderException;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to leader-write. */
final class LeaderWriteAnswers {
    private LeaderWriteAnswers() {}

    /** Everything that is given in the exercise, so that each answer shows only what is special about it. */
    abstract static class Given implements Leader {
        final List<LogEntry> log = new ArrayList<>();
        final Map<String, String> data = new HashMap<>();
        NodeRole role = NodeRole.FOLLOWER;
        long epoch;
        long lastApplied;

        @Override
        public void lead(long newEpoch, List<LogEntry> entries) {
            role = NodeRole.LEADER;
            epoch = newEpoch;
            entries.forEach(this::append);
        }

        final LogEntry append(LogEntry entry) {
            log.add(entry);
            data.put(entry.key(), entry.value());
            lastApplied = entry.sequence();
            return entry;
        }

        final void requireLeader() {
            if (role != NodeRole.LEADER) {
                throw new NotLeaderException();
            }
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

    @Wrong(
            task = "leader-write",
            row = "numbersItsEntries",
            says = "counts epoch and sequence from 1",
            because = "numbers start at 0, so followers wait for entry 1 for ever")
    static final class StartsAtZero extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            return append(new LogEntry(epoch, log.size(), key, value, now));
        }
    }

    @Wrong(
            task = "leader-write",
            row = "refusesWithoutLeading",
            says = "of this ghost",
            because = "looks at its role after it has appended, so a refused write leaves a ghost")
    static final class AppendsBeforeRefusing extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            LogEntry entry = new LogEntry(Math.max(epoch, 1), lastApplied + 1, key, value, now);
            append(entry);
            requireLeader();
            return entry;
        }
    }

    @Wrong(
            task = "leader-write",
            row = "leadsInManyRuns",
            says = "#1 x=refused",
            because = "the same in the cluster: promoted, the node ships a write that its client was told is refused")
    static final class AppendsBeforeRefusingInTheCluster extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            LogEntry entry = new LogEntry(Math.max(epoch, 1), log.size() + 1, key, value, now);
            append(entry);
            requireLeader();
            return entry;
        }
    }

    @Wrong(
            task = "leader-write",
            row = "refusesWithoutLeading",
            says = "should get the number 1; it got 2",
            because = "counts before it looks at its role, so a refused write leaves a hole in the log")
    static final class CountsRefusedWrites extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            lastApplied++;
            requireLeader();
            return append(new LogEntry(epoch, lastApplied, key, value, now));
        }
    }

    @Wrong(
            task = "leader-write",
            row = "numbersItsEntries",
            says = "should get the number 1; it got 1000",
            because = "takes the clock for the number, which is never the next one")
    static final class NumbersByTheClock extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            return append(new LogEntry(epoch, now, key, value, now));
        }
    }

    @Wrong(
            task = "leader-write",
            row = "goesOnAfterPromotion",
            says = "should carry epoch 4; it carries 1",
            because = "every entry is of epoch 1, whoever wrote it")
    static final class AlwaysEpochOne extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            return append(new LogEntry(1, lastApplied + 1, key, value, now));
        }
    }

    @Wrong(
            task = "leader-write",
            row = "goesOnAfterPromotion",
            says = "should get the number 4; it got 1",
            because = "counts its own writes, so a promoted leader begins with 1 again")
    static final class CountsItsOwnWrites extends Given {
        private long written;

        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            written++;
            return append(new LogEntry(epoch, written, key, value, now));
        }
    }

    @Wrong(
            task = "leader-write",
            row = "numbersItsEntries",
            says = "A reader at the leader should see",
            because = "appends to the log and forgets the data")
    static final class ForgetsTheData extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            LogEntry entry = new LogEntry(epoch, ++lastApplied, key, value, now);
            log.add(entry);
            return entry;
        }
    }

    @Wrong(
            task = "leader-write",
            row = "leadsInEveryOrder",
            says = "a reader at it should see that",
            because = "keeps the first value of a key: whichever client comes second is not seen")
    static final class KeepsTheFirstValue extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            String first = data.getOrDefault(key, value);
            LogEntry entry = append(new LogEntry(epoch, lastApplied + 1, key, value, now));
            data.put(key, first);
            return entry;
        }
    }

    @Wrong(
            task = "leader-write",
            row = "leadsInManyRuns",
            says = "a reader at it should see that",
            because = "lets the clock decide which value is the newer one: a new leader's clock may be behind",
            onlyThere = true)
    static final class TrustsTheClock extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            long newest = log.stream()
                    .filter(entry -> entry.key().equals(key))
                    .mapToLong(LogEntry::timestamp)
                    .max()
                    .orElse(Long.MIN_VALUE);
            String before = data.get(key);
            LogEntry entry = append(new LogEntry(epoch, lastApplied + 1, key, value, now));
            if (now < newest) {
                data.put(key, before);
            }
            return entry;
        }
    }

    @Right(task = "leader-write", how = "takes the number from the last entry of the log")
    static final class LooksAtTheLastEntry extends Given {
        @Override
        public LogEntry write(String key, String value, long now) {
            requireLeader();
            long last = log.isEmpty() ? 0 : log.get(log.size() - 1).sequence();
            return append(new LogEntry(epoch, last + 1, key, value, now));
        }
    }
}
