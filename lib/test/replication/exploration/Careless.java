package replication.exploration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;

/** A follower that applies whatever comes, in the order in which it comes. */
final class Careless implements Follower {
    private final Map<String, String> data = new HashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private long last;

    @Override
    public boolean applyLog(LogEntry entry) {
        data.put(entry.key(), entry.value());
        log.add(entry);
        last = Math.max(last, entry.sequence());
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
