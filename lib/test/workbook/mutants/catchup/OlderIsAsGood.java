package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "believesOnlyNumberAndEpoch",
        says = "whether older or newer",
        because = "asks for an epoch that is not newer: a follower of a later, lost leader passes for one that agrees")
final class OlderIsAsGood implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        boolean shared = n == 0 || n <= leaderLog.size() && leaderLog.get(n - 1).epoch() <= followerEnd.epoch();
        return shared ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
    }
}
