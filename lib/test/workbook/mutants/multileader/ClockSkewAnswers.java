package workbook.mutants.multileader;

import replication.multileader.LogicalClock;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to clock-skew. */
final class ClockSkewAnswers {
    private ClockSkewAnswers() {}

    @Wrong(
            task = "clock-skew",
            row = "thePriceOfVirginiaStays",
            says = "tokyo=100",
            because = "the price that was set after reading 100 vanishes")
    static final class TheClockAsItIs implements LogicalClock {
        @Override
        public long stamp(long clock) {
            return clock;
        }

        @Override
        public void saw(long timestamp) {}
    }

    @Wrong(
            task = "clock-skew",
            row = "aReplyIsLaterThanWhatItRepliesTo",
            says = "should be greater than 1000 but is 900",
            because = "fine at one leader, lost across two")
    static final class SawNothing implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            highest = Math.max(clock, highest + 1);
            return highest;
        }

        @Override
        public void saw(long timestamp) {}
    }

    @Wrong(
            task = "clock-skew",
            row = "nothingKnownIsOverruled",
            says = "was written last",
            because = "a leader that was cut off and idle for an hour stamps 1, and older writes win")
    static final class ForgetsTheClock implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            return ++highest;
        }

        @Override
        public void saw(long timestamp) {
            highest = Math.max(highest, timestamp);
        }
    }

    @Wrong(
            task = "clock-skew",
            row = "aReplyIsLaterThanWhatItRepliesTo",
            says = "but is 1000",
            because = "a reply gets the same timestamp as what it replies to")
    static final class NotStrictlyGreater implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            highest = Math.max(clock, highest);
            return highest;
        }

        @Override
        public void saw(long timestamp) {
            highest = Math.max(highest, timestamp);
        }
    }

    @Wrong(
            task = "clock-skew",
            row = "aReplyIsLaterThanWhatItRepliesTo",
            says = "but is 900",
            because = "an old timestamp that comes late replaces a higher one")
    static final class KeepsTheLastSeen implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            highest = Math.max(clock, highest + 1);
            return highest;
        }

        @Override
        public void saw(long timestamp) {
            highest = timestamp;
        }
    }

    @Wrong(
            task = "clock-skew",
            row = "ownStampsGrow",
            says = "the clock jumped back",
            because = "own stamps do not count, so a clock that jumps back loses the own second write")
    static final class ForgetsItsOwn implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            return Math.max(clock, highest + 1);
        }

        @Override
        public void saw(long timestamp) {
            highest = Math.max(highest, timestamp);
        }
    }

    @Wrong(
            task = "clock-skew",
            row = "nothingKnownIsOverruled",
            says = "which its leader had made or seen",
            because = "the same flaw, as the cluster shows it: an older write that comes late sets the clock back")
    static final class KeepsTheLastSeenInTheCluster implements LogicalClock {
        private long highest;

        @Override
        public long stamp(long clock) {
            highest = Math.max(clock, highest + 1);
            return highest;
        }

        @Override
        public void saw(long timestamp) {
            highest = timestamp;
        }
    }

    @Wrong(
            task = "clock-skew",
            row = "nothingKnownIsOverruled",
            says = "a static field",
            because = "one static number for all leaders: they know of each other without a message, and run after run")
    static final class OneNumberForAll implements LogicalClock {
        private static long highest;

        @Override
        public long stamp(long clock) {
            highest = Math.max(clock, highest + 1);
            return highest;
        }

        @Override
        public void saw(long timestamp) {
            highest = Math.max(highest, timestamp);
        }
    }

    @Right(task = "clock-skew", how = "keeps the lowest stamp that is still free")
    static final class AsksTheClockFirst implements LogicalClock {
        private long next;

        @Override
        public long stamp(long clock) {
            long stamp = clock < next ? next : clock;
            next = stamp + 1;
            return stamp;
        }

        @Override
        public void saw(long timestamp) {
            if (timestamp >= next) {
                next = timestamp + 1;
            }
        }
    }
}
