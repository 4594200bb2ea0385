package replication.singleleader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library's own follower. */
public final class LogFollower implements Follower {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();

    @Override
    public boolean applyLog(LogEntry entry) {
        boolean next = entry.sequence() == log.size() + 1L;
        if (next) {
            log.add(entry);
            data.put(entry.key(), entry.value());
        }
        return next;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public long lastAppliedSequence() {
        return log.size();
    }

    @Override
    public List<LogEntry> log() {
        return Collections.unmodifiableList(log);
    }
}
