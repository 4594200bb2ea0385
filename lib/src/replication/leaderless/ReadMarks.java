package replication.leaderless;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Operation;
import replication.consistency.StaleRead;
import replication.simulation.Event;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * Which answers a diagram shows in amber: those that a write had replaced which was done before the read, and those
 * that are older than what somebody had read before. Both can be told only where every write of a key writes another
 * value.
 */
final class ReadMarks {
    private record Place(String client, String key, Duration asked) {}

    private record Value(String key, Optional<String> value) {}

    private final List<LeaderlessRun.Read> reads;
    private final Set<Place> old = new HashSet<>();

    ReadMarks(History history, List<LeaderlessRun.Read> reads) {
        this.reads = reads;
        Map<Value, Operation> sources = new HashMap<>();
        List<Operation> answered = new ArrayList<>();
        for (Operation operation : history.operations()) {
            if (operation.action() instanceof Action.Write write) {
                if (sources.put(new Value(operation.key(), Optional.of(write.value())), operation) != null) {
                    return;
                }
            } else if (operation.action() instanceof Action.Read && operation.isOk()) {
                answered.add(operation);
            }
        }
        StaleRead.in(history).forEach(stale -> old.add(place(stale.read())));
        for (Operation read : answered) {
            boolean overtaken =
                    answered.stream().anyMatch(other -> other.before(read) && isOlder(read, other, sources));
            if (overtaken) {
                old.add(place(read));
            }
        }
    }

    /** Whether what {@code read} got had been written, and done, before what {@code other} got. */
    private static boolean isOlder(Operation read, Operation other, Map<Value, Operation> sources) {
        Operation mine = sources.get(value(read));
        Operation theirs = sources.get(value(other));
        return mine != null && theirs != null && mine.before(theirs);
    }

    private static Value value(Operation read) {
        return new Value(read.key(), ((Action.Read) read.action()).result());
    }

    private static Place place(Operation read) {
        return new Place(read.who(), read.key(), read.when().orElseThrow().called());
    }

    List<Event.Marked> all() {
        List<Event.Marked> marks = new ArrayList<>();
        for (LeaderlessRun.Read read : reads) {
            if (read.answer().isPresent()) {
                NodeId client = read.client();
                boolean isOld = old.contains(new Place(client.name(), read.key(), read.asked()));
                String text = read.key() + "=" + read.value().orElse("(none)");
                Mark mark = new Mark(isOld ? Mark.Kind.STALE : Mark.Kind.READ, text);
                marks.add(new Event.Marked(read.answered().orElseThrow(), client, mark));
            }
        }
        return marks;
    }
}
