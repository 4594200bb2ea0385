package workbook.mutants.catchup;

import static workbook.mutants.catchup.RightParts.agrees;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "sendsWhatFollows",
        says = "should be Send of the entries 6 to 20; it is Send of the entries 7 to 20",
        because = "takes the number for the index and skips an entry")
final class SkipsOne implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        int from = (int) Math.min(followerEnd.sequence() + 1, leaderLog.size());
        return agrees(leaderLog, followerEnd)
                ? new Send(leaderLog.subList(from, leaderLog.size()))
                : new Rewind(followerEnd.sequence() - 1);
    }
}
