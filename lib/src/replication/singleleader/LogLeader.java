package replication.singleleader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library's own leader. */
public final class LogLeader implements Leader {
    private final List<LogEntry> log = new ArrayList<>();
    private final Map<String, String> data = new HashMap<>();
    private NodeRole role = NodeRole.FOLLOWER;
    private long epoch;

    @Override
    public void lead(long newEpoch, List<LogEntry> entries) {
        role = NodeRole.LEADER;
        epoch = newEpoch;
        entries.forEach(this::append);
    }

    @Override
    public void stepDown() {
        role = NodeRole.FOLLOWER;
    }

    @Override
    public LogEntry write(String key, String value, long now) {
        if (role != NodeRole.LEADER) {
            throw new NotLeaderException();
        }
        return append(new LogEntry(epoch, log.size() + 1L, key, value, now));
    }

    private LogEntry append(LogEntry entry) {
        log.add(entry);
        data.put(entry.key(), entry.value());
        return entry;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public List<LogEntry> log() {
        return Collections.unmodifiableList(log);
    }
}
