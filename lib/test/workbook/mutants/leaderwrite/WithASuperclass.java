package workbook.mutants.leaderwrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.singleleader.Leader;
import replication.singleleader.LogEntry;
import replication.singleleader.NotLeaderException;
import workbook.mutants.Right;

@Right(
        task = "leader-write",
        how = "a superclass of its own; who does not lead has no epoch, and data is read out of the log")
final class WithASuperclass extends OnlyALog implements Leader {
    private Optional<Long> epoch = Optional.empty();

    @Override
    public void lead(long newEpoch, List<LogEntry> entries) {
        epoch = Optional.of(newEpoch);
        entries.forEach(this::append);
    }

    @Override
    public void stepDown() {
        epoch = Optional.empty();
    }

    @Override
    public LogEntry write(String key, String value, long now) {
        return append(new LogEntry(epoch.orElseThrow(NotLeaderException::new), next(), key, value, now));
    }
}

class OnlyALog {
    private List<LogEntry> log = List.of();

    LogEntry append(LogEntry entry) {
        List<LogEntry> longer = new ArrayList<>(log);
        longer.add(entry);
        log = List.copyOf(longer);
        return entry;
    }

    long next() {
        return log.isEmpty() ? 1 : log.get(log.size() - 1).sequence() + 1;
    }

    public Optional<String> read(String key) {
        return log.stream()
                .filter(entry -> entry.key().equals(key))
                .reduce((older, newer) -> newer)
                .map(LogEntry::value);
    }

    public List<LogEntry> log() {
        return log;
    }
}
