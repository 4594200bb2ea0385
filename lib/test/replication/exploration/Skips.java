package replication.exploration;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import replication.singleleader.Follower;
import replication.singleleader.LogEntry;

/** A follower that is careless, and skips an entry now and then. */
final class Skips implements Follower {
    private final Follower careless = new Careless();
    private final BooleanSupplier skip;

    Skips(BooleanSupplier skip) {
        this.skip = skip;
    }

    @Override
    public boolean applyLog(LogEntry entry) {
        return !skip.getAsBoolean() && careless.applyLog(entry);
    }

    @Override
    public Optional<String> read(String key) {
        return careless.read(key);
    }

    @Override
    public long lastAppliedSequence() {
        return careless.lastAppliedSequence();
    }

    @Override
    public List<LogEntry> log() {
        return careless.log();
    }
}
