package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "believesOnlyNumberAndEpoch",
        says = "The answer should be Send of nothing",
        because = "cuts the log of a follower that lacks nothing, at every heartbeat")
final class CutsWhoIsUpToDate implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        if (n == 0) {
            return new Send(leaderLog);
        }
        boolean shared = n < leaderLog.size() && leaderLog.get(n - 1).epoch() == followerEnd.epoch();
        return shared ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
    }
}
