package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Right;

@Right(task = "follower-apply", how = "tests the three cases one by one")
final class ThreeCases extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        if (entry.sequence() <= lastApplied) {
            return false;
        }
        if (entry.sequence() - lastApplied > 1) {
            return false;
        }
        return store(entry);
    }
}
