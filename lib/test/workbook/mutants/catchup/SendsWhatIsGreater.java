package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Wrong;

@Wrong(
        task = "catch-up",
        row = "joinsEveryFork",
        says = "which is neither",
        because = "sends whatever has a newer epoch or a greater number, without asking where the logs agree")
final class SendsWhatIsGreater implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        return new Send(leaderLog.stream()
                .filter(entry -> entry.position().compareTo(followerEnd) > 0)
                .toList());
    }
}
