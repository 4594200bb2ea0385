package workbook.mutants.followerapply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;
import workbook.mutants.Right;

@Right(task = "follower-apply", how = "keeps only the log and finds values by reading it from the end")
final class OnlyALog implements Follower {
    private final List<LogEntry> log = new ArrayList<>();

    @Override
    public boolean applyLog(LogEntry entry) {
        return entry.sequence() == log.size() + 1 && log.add(entry);
    }

    @Override
    public Optional<String> read(String key) {
        return log.stream()
                .filter(entry -> entry.key().equals(key))
                .map(LogEntry::value)
                .reduce((old, now) -> now);
    }

    @Override
    public long lastAppliedSequence() {
        return log.size();
    }

    @Override
    public List<LogEntry> log() {
        return log;
    }
}
