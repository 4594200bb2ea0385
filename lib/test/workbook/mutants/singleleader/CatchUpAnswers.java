package workbook.mutants.singleleader;

import java.util.ArrayList;
import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to catch-up. */
final class CatchUpAnswers {
    private CatchUpAnswers() {}

    static boolean agrees(List<LogEntry> log, Position end) {
        int n = (int) end.sequence();
        return n == 0 || n <= log.size() && log.get(n - 1).epoch() == end.epoch();
    }

    @Wrong(
            task = "catch-up",
            row = "sendsWhatFollows",
            says = "should be Send of the entries 6 to 20; it is Send of the entries 7 to 20",
            because = "takes the number for the index and skips an entry")
    static final class SkipsOne implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            int from = (int) Math.min(followerEnd.sequence() + 1, leaderLog.size());
            return agrees(leaderLog, followerEnd)
                    ? new Send(leaderLog.subList(from, leaderLog.size()))
                    : new Rewind(followerEnd.sequence() - 1);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "sendsWhatFollows",
            says = "it is Send of nothing",
            because = "sends only what is written from now on, so what was missed never comes")
    static final class OnlyFromNowOn implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            return new Send(List.of());
        }
    }

    @Wrong(
            task = "catch-up",
            row = "believesOnlyNumberAndEpoch",
            says = "ends at (1, 5) does not end with an entry of the leader",
            because = "compares numbers, not epochs: the returning leader counts as up to date")
    static final class ComparesNumbersOnly implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            int n = (int) followerEnd.sequence();
            return n <= leaderLog.size() ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "allLogsEndEqual",
            says = "so the follower keeps that entry for ever",
            because = "compares numbers, not epochs: at the end two nodes hold different entries of one number")
    static final class ComparesNumbersOnlyInTheCluster implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            return new ComparesNumbersOnly().answer(leaderLog, followerEnd);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "believesOnlyNumberAndEpoch",
            says = "should be Rewind(9)",
            because = "a follower that is ahead gets an empty answer and keeps what nobody else has")
    static final class NothingForWhoIsAhead implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            int n = (int) followerEnd.sequence();
            if (n > leaderLog.size()) {
                return new Send(List.of());
            }
            return agrees(leaderLog, followerEnd)
                    ? new Send(leaderLog.subList(n, leaderLog.size()))
                    : new Rewind(n - 1);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "answersRightInEveryOrder",
            says = "should be Send of the entries 1 to 2; it was Send of entry 2",
            because = "skips an entry: the order in which the second entry overtakes the first one shows it")
    static final class SkipsOneInEveryOrder implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            return new SkipsOne().answer(leaderLog, followerEnd);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "joinsEveryFork",
            says = "for ever",
            because = "asks the follower to go back to where it is")
    static final class RewindsByNothing implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            int n = (int) followerEnd.sequence();
            return agrees(leaderLog, followerEnd) ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n);
        }
    }

    @Wrong(
            task = "catch-up",
            row = "joinsEveryFork",
            says = "which is neither",
            because = "sends whatever has a newer epoch or a greater number, without asking where the logs agree")
    static final class SendsWhatIsGreater implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            return new Send(leaderLog.stream()
                    .filter(entry -> entry.position().compareTo(followerEnd) > 0)
                    .toList());
        }
    }

    @Wrong(
            task = "catch-up",
            row = "allLogsEndEqual",
            says = "The answer should be Send",
            because = "compares with its own last epoch, so after a failover followers drop what both share",
            onlyThere = true)
    static final class LooksAtItsOwnLastEpoch implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            int n = (int) followerEnd.sequence();
            boolean same = n == 0
                    || n <= leaderLog.size()
                            && leaderLog.get(leaderLog.size() - 1).epoch() == followerEnd.epoch();
            return same ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
        }
    }

    @Right(task = "catch-up", how = "looks for the follower's end in the log, and goes back further where that is safe")
    static final class LooksForTheEnd implements CatchUp {
        @Override
        public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
            List<LogEntry> rest = new ArrayList<>(leaderLog);
            if (followerEnd.equals(Position.START)) {
                return new Send(rest);
            }
            while (!rest.isEmpty()) {
                if (rest.remove(0).position().equals(followerEnd)) {
                    return new Send(rest);
                }
            }
            return new Rewind(Math.min(followerEnd.sequence() - 1, leaderLog.size()));
        }
    }
}
