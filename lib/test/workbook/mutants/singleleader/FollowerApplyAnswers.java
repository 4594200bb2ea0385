package workbook.mutants.singleleader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to follower-apply. */
final class FollowerApplyAnswers {
    private FollowerApplyAnswers() {}

    /** Everything that is not applyLog, so that each answer shows only what is special about it. */
    abstract static class Copy implements Follower {
        final List<LogEntry> log = new ArrayList<>();
        final SortedMap<String, String> data = new TreeMap<>();
        long lastApplied;

        final boolean store(LogEntry entry) {
            log.add(entry);
            data.put(entry.key(), entry.value());
            lastApplied = entry.sequence();
            return true;
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

    @Wrong(
            task = "follower-apply",
            row = "refusesAGap",
            says = "it has to wait for entry 2",
            because = "takes every greater number, so entry 3 follows entry 1 and entry 2 is refused for ever")
    static final class TakesEveryGreaterNumber extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() > lastApplied && store(entry);
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "followsInManyRuns",
            says = "the reader saw data that never existed",
            because = "takes every greater number: in the cluster a reader sees a state that the leader never had")
    static final class TakesEveryGreaterNumberInTheCluster extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() > lastApplied && store(entry);
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "refusesWhatItHas",
            says = "x is now 1",
            because = "takes old entries again, so a repeated message brings an old value back")
    static final class TakesOldEntriesAgain extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() <= lastApplied + 1 && store(entry);
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "refusesAGap",
            says = "the log should still hold #1 x=1",
            because = "appends before it looks at the number: it says false, yet the log grew")
    static final class AppendsBeforeTesting extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            log.add(entry);
            if (entry.sequence() != lastApplied + 1) {
                return false;
            }
            data.put(entry.key(), entry.value());
            lastApplied = entry.sequence();
            return true;
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "refusesAGap",
            says = "A refused entry changes nothing",
            because = "stores the value before it refuses: later everything looks right, in between it is not")
    static final class StoresThenRefuses extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            data.put(entry.key(), entry.value());
            if (entry.sequence() != lastApplied + 1) {
                return false;
            }
            log.add(entry);
            lastApplied = entry.sequence();
            return true;
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "refusesAGap",
            says = "came to an empty follower",
            because = "an empty follower begins anywhere")
    static final class BeginsAnywhere extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            return (log.isEmpty() || entry.sequence() == lastApplied + 1) && store(entry);
        }
    }

    @Wrong(
            task = "follower-apply",
            row = "followsInManyRuns",
            says = "the reader saw data that never existed",
            because = "counts the entries that came instead of looking at the leader's numbers")
    static final class NumbersEntriesItself extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            log.add(entry);
            data.put(entry.key(), entry.value());
            lastApplied++;
            return true;
        }
    }

    @Right(task = "follower-apply", how = "keeps only the log and finds values by reading it from the end")
    static final class OnlyALog implements Follower {
        private final List<LogEntry> log = new ArrayList<>();

        @Override
        public boolean applyLog(LogEntry entry) {
            return entry.sequence() == log.size() + 1 && log.add(entry);
        }

        @Override
        public Optional<String> read(String key) {
            return log.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(LogEntry::value)
                    .reduce((old, now) -> now);
        }

        @Override
        public long lastAppliedSequence() {
            return log.size();
        }

        @Override
        public List<LogEntry> log() {
            return log;
        }
    }

    @Right(task = "follower-apply", how = "tests the three cases one by one")
    static final class ThreeCases extends Copy {
        @Override
        public boolean applyLog(LogEntry entry) {
            if (entry.sequence() <= lastApplied) {
                return false;
            }
            if (entry.sequence() - lastApplied > 1) {
                return false;
            }
            return store(entry);
        }
    }
}
