package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "allLogsEndEqual",
        says = "The answer should be Send",
        because = "compares with its own last epoch, so after a failover followers drop what both share",
        onlyThere = true)
final class LooksAtItsOwnLastEpoch implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        boolean same = n == 0
                || n <= leaderLog.size() && leaderLog.get(leaderLog.size() - 1).epoch() == followerEnd.epoch();
        return same ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
    }
}
