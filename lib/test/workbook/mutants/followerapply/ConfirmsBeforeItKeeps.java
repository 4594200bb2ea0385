package workbook.mutants.followerapply;

import java.util.Optional;
import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "appliesTheNextEntry",
        says = "readers should see {x=1}; they see {}",
        because = "confirms an entry before it is kept: it is stored when the next one comes")
final class ConfirmsBeforeItKeeps extends Copy {
    private Optional<LogEntry> waiting = Optional.empty();

    @Override
    public boolean applyLog(LogEntry entry) {
        if (entry.sequence() != lastAppliedSequence() + 1) {
            return false;
        }
        waiting.ifPresent(this::store);
        waiting = Optional.of(entry);
        return true;
    }

    @Override
    public long lastAppliedSequence() {
        return lastApplied + (waiting.isPresent() ? 1 : 0);
    }
}
