package workbook.mutants.catchup;

import java.util.ArrayList;
import java.util.List;
import replication.singleleader.CatchUp;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;
import workbook.mutants.Right;

@Right(task = "catch-up", how = "looks for the follower's end in the log, and goes back further where that is safe")
final class LooksForTheEnd implements CatchUp {
    @Override
    public Answer answer(List<LogEntry> leaderLog, Position followerEnd) {
        List<LogEntry> rest = new ArrayList<>(leaderLog);
        if (followerEnd.equals(Position.START)) {
            return new Send(rest);
        }
        while (!rest.isEmpty()) {
            if (rest.remove(0).position().equals(followerEnd)) {
                return new Send(rest);
            }
        }
        return new Rewind(Math.min(followerEnd.sequence() - 1, leaderLog.size()));
    }
}
