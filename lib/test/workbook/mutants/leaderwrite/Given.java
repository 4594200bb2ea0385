package workbook.mutants.leaderwrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.singleleader.Leader;
import replication.singleleader.LogEntry;
import replication.singleleader.NodeRole;
import replication.singleleader.NotLeaderException;

/** Everything that is given in the exercise, so that each answer shows only what is special about it. */
abstract class Given implements Leader {
    final List<LogEntry> log = new ArrayList<>();
    final Map<String, String> data = new HashMap<>();
    NodeRole role = NodeRole.FOLLOWER;
    long epoch;
    long lastApplied;

    @Override
    public void lead(long newEpoch, List<LogEntry> entries) {
        role = NodeRole.LEADER;
        epoch = newEpoch;
        entries.forEach(this::append);
    }

    final LogEntry append(LogEntry entry) {
        log.add(entry);
        data.put(entry.key(), entry.value());
        lastApplied = entry.sequence();
        return entry;
    }

    final void requireLeader() {
        if (role != NodeRole.LEADER) {
            throw new NotLeaderException();
        }
    }

    @Override
    public void stepDown() {
        role = NodeRole.FOLLOWER;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public List<LogEntry> log() {
        return List.copyOf(log);
    }
}
