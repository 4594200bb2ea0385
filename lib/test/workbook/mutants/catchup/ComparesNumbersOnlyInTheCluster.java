package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "allLogsEndEqual",
        says = "so the follower keeps that entry for ever",
        because = "compares numbers, not epochs: at the end two nodes hold different entries of one number")
final class ComparesNumbersOnlyInTheCluster implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        return new ComparesNumbersOnly().answer(leaderLog, followerEnd);
    }
}
