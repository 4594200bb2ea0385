package workbook.mutants.catchup;

import static workbook.mutants.catchup.RightParts.agrees;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "believesOnlyNumberAndEpoch",
        says = "should be Rewind(9)",
        because = "a follower that is ahead gets an empty answer and keeps what nobody else has")
final class NothingForWhoIsAhead implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        if (n > leaderLog.size()) {
            return new Send(List.of());
        }
        return agrees(leaderLog, followerEnd) ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n - 1);
    }
}
