package workbook.mutants.multileader;

import java.util.Comparator;
import java.util.stream.Stream;
import replication.multileader.ConflictRule;
import replication.multileader.VersionedValue;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Answers to last-writer-wins. */
final class LastWriterWinsAnswers {
    private LastWriterWinsAnswers() {}

    @Wrong(
            task = "last-writer-wins",
            row = "aTieGoesToTheGreaterLeaderId",
            says = "The other leader asks with the two values swapped",
            because = "the first argument wins a tie, so each leader keeps its own value for ever")
    static final class FirstWinsATie implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            return a.timestamp() >= b.timestamp() ? a : b;
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "leadersAgreeInEveryOrder",
            says = "differs",
            because = "the value that comes in wins a tie, so two leaders swap their values")
    static final class RemoteWinsATie implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            return b.timestamp() >= a.timestamp() ? b : a;
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "twoWritesOfOneLeaderInOneTick",
            says = "only the version is left to decide",
            because = "it stops after the leader id, so a second write in the same tick is dropped")
    static final class StopsAfterTheLeader implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            if (a.timestamp() != b.timestamp()) {
                return a.timestamp() > b.timestamp() ? a : b;
            }
            return b.leaderId().compareTo(a.leaderId()) > 0 ? b : a;
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "leadersAgreeInEveryOrder",
            says = "on the wrong write",
            because = "the version decides before the timestamp, so a busy leader's old value beats a quiet one's new")
    static final class VersionFirst implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            return Stream.of(a, b)
                    .max(Comparator.comparingLong(VersionedValue::version)
                            .thenComparingLong(VersionedValue::timestamp)
                            .thenComparing(VersionedValue::leaderId))
                    .orElseThrow();
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "theLaterTimestampWins",
            says = "which has the later timestamp",
            because = "timestamps are compared as text: 9 is after 1000")
    static final class TimestampAsText implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            return Stream.of(a, b)
                    .max(Comparator.comparing((VersionedValue value) -> String.valueOf(value.timestamp()))
                            .thenComparing(VersionedValue::leaderId)
                            .thenComparingLong(VersionedValue::version))
                    .orElseThrow();
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "leadersAgreeInEveryOrder",
            says = "differs",
            because = "the order of arrival decides")
    static final class LastArrivalWins implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            return b;
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "theLaterTimestampWins",
            says = "may not fit into an int",
            because = "the difference of two timestamps, cut to an int, may change its sign")
    static final class SubtractsIntoAnInt implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            int order = (int) (a.timestamp() - b.timestamp());
            if (order == 0) {
                order = a.leaderId().compareTo(b.leaderId());
            }
            if (order == 0) {
                order = (int) (a.version() - b.version());
            }
            return order > 0 ? a : b;
        }
    }

    @Wrong(
            task = "last-writer-wins",
            row = "twoWritesOfOneLeaderInOneTick",
            says = "compare ids with equals",
            because = "compares ids with ==, and an id that came with a message is another object")
    static final class ComparesIdsAsObjects implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            if (a.timestamp() != b.timestamp()) {
                return a.timestamp() > b.timestamp() ? a : b;
            }
            if (a.leaderId() != b.leaderId()) {
                return a.leaderId().compareTo(b.leaderId()) > 0 ? a : b;
            }
            return a.version() > b.version() ? a : b;
        }
    }

    @Right(task = "last-writer-wins", how = "three ifs instead of a comparator")
    static final class ThreeIfs implements ConflictRule {
        @Override
        public VersionedValue winner(VersionedValue a, VersionedValue b) {
            if (a.timestamp() != b.timestamp()) {
                return a.timestamp() < b.timestamp() ? b : a;
            }
            int ids = a.leaderId().name().compareTo(b.leaderId().name());
            if (ids != 0) {
                return ids < 0 ? b : a;
            }
            return a.version() < b.version() ? b : a;
        }
    }
}
