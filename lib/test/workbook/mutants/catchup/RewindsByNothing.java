package workbook.mutants.catchup;

import static workbook.mutants.catchup.RightParts.agrees;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "joinsEveryFork",
        says = "for ever",
        because = "asks the follower to go back to where it is")
final class RewindsByNothing implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int n = (int) followerEnd.sequence();
        return agrees(leaderLog, followerEnd) ? new Send(leaderLog.subList(n, leaderLog.size())) : new Rewind(n);
    }
}
