package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "sendsWhatFollows",
        says = "it is Send of nothing",
        because = "sends only what is written from now on, so what was missed never comes")
final class OnlyFromNowOn implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        return new Send(List.of());
    }
}
