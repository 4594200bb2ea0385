package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "answersRightInEveryOrder",
        says = "should be Send of the entries 1 to 2; it was Send of entry 2",
        because = "skips an entry: the order in which the second entry overtakes the first one shows it")
final class SkipsOneInEveryOrder implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        return new SkipsOne().answer(leaderLog, followerEnd);
    }
}
