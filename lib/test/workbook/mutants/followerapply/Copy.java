package workbook.mutants.followerapply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;

/** Everything that is not applyLog, so that each answer shows only what is special about it. */
abstract class Copy implements Follower {
    final List<LogEntry> log = new ArrayList<>();
    final SortedMap<String, String> data = new TreeMap<>();
    long lastApplied;

    final boolean store(LogEntry entry) {
        log.add(entry);
        data.put(entry.key(), entry.value());
        lastApplied = entry.sequence();
        return true;
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(data.get(key));
    }

    @Override
    public long lastAppliedSequence() {
        return lastApplied;
    }

    @Override
    public List<LogEntry> log() {
        return List.copyOf(log);
    }
}
