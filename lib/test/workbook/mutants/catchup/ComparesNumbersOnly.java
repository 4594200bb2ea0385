package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "believesOnlyNumberAndEpoch",
        says = "ends at (1, 5) does not end with an entry of the leader",
        because = "compares numbers, not epochs: the returning leader counts as up to date")
final class ComparesNumbersOnly implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        return n <= leaderLog.size() ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
    }
}
