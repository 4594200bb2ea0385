package workbook.mutants.catchup;

import java.util.List;
import java.util.stream.Collectors;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "catch-up", how = "streams over the log instead of indexes and sub-lists")
final class FiltersAStream implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        boolean shared = followerEnd.equals(Position.START)
                || leaderLog.stream()
                        .map(entry -> new Position(entry.epoch(), entry.sequence()))
                        .anyMatch(followerEnd::equals);
        if (!shared) {
            return new Rewind(followerEnd.sequence() - 1);
        }
        return leaderLog.stream()
                .filter(entry -> entry.sequence() > followerEnd.sequence())
                .collect(Collectors.collectingAndThen(Collectors.toList(), Send::new));
    }
}
