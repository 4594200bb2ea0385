package workbook.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import replication.exploration.Violation;
import replication.singleleader.Leader;
import replication.singleleader.LogEntry;
import replication.singleleader.LogLeader;
import replication.singleleader.NotLeaderException;

/** Behaves like a learner's leader, except that it never writes without leading. What that one does wrongly is told. */
final class OverheardLeader implements Leader {
    private final Leader leader;
    private final LogLeader right = new LogLeader();
    private final Consumer<Violation> wrong;
    private final Says says;

    OverheardLeader(Leader leader, Consumer<Violation> wrong, Says says) {
        this.leader = leader;
        this.wrong = wrong;
        this.says = says;
    }

    @Override
    public void lead(long epoch, List<LogEntry> log) {
        right.lead(epoch, log);
        leader.lead(epoch, log);
    }

    @Override
    public void stepDown() {
        right.stepDown();
        leader.stepDown();
    }

    @Override
    public LogEntry write(String key, String value, long now) {
        Optional<LogEntry> due = written(right, key, value, now);
        Optional<LogEntry> entry = written(leader, key, value, now);
        if (!entry.equals(due)) {
            String place = text("place", due).equals(text("place", entry)) ? "timed" : "place";
            wrong.accept(says.violation("entry", key, value, text(place, due), text(place, entry)));
        } else if (due.isPresent() && !leader.read(key).equals(Optional.of(value))) {
            wrong.accept(says.violation("value", key, value, leader.read(key).orElse("(none)")));
        }
        return due.flatMap(right -> entry).orElseThrow(NotLeaderException::new);
    }

    private static Optional<LogEntry> written(Leader leader, String key, String value, long now) {
        try {
            return Optional.of(leader.write(key, value, now));
        } catch (NotLeaderException refused) {
            return Optional.empty();
        }
    }

    private String text(String place, Optional<LogEntry> entry) {
        return entry.map(written -> says.that(
                        place,
                        written.sequence(),
                        written.epoch(),
                        written.key(),
                        written.value(),
                        written.timestamp()))
                .orElseGet(() -> says.that("refusal"));
    }

    @Override
    public Optional<String> read(String key) {
        return leader.read(key);
    }

    @Override
    public List<LogEntry> log() {
        return leader.log();
    }
}
