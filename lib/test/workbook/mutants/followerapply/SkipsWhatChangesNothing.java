package workbook.mutants.followerapply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "appliesTheNextEntry",
        says = "the log should hold",
        because = "an entry that changes no value is counted but not kept in the log")
final class SkipsWhatChangesNothing implements Follower {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private long last;

    @Override
    public boolean applyLog(LogEntry entry) {
        if (entry.sequence() != last + 1) {
            return false;
        }
        last++;
        if (!entry.value().equals(data.put(entry.key(), entry.value()))) {
            log.add(entry);
        }
        return true;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public long lastAppliedSequence() {
        return last;
    }

    @Override
    public List<LogEntry> log() {
        return List.copyOf(log);
    }
}
