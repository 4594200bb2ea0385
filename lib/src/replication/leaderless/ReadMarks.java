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
 * Which answers a diagram shows in amber: stale ones, which a write had replaced that was done before the read, and
 * those that go back behind what somebody had read before. Both can be told only where every write of a key writes
 * another value.
 */
final class ReadMarks {
    private record Place(String client, String key, Duration asked) {}

    private record Value(String key, Optional<String> value) {}

    private final List<LeaderlessRun.Read> reads;
    private final Map<Place, Mark.Kind> old = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();

    ReadMarks(History history, List<LeaderlessRun.Read> reads) {
        this.reads = reads;
        Map<Value, Operation> sources = new HashMap<>();
        List<Operation> answered = new ArrayList<>();
        for (Operation operation : history.operations()) {
            if (operation.action() instanceof Action.Write write) {
                if (sources.put(new Value(operation.key(), Optional.of(write.value())), operation) != null) {
                    return;
                }
            } else if (operation.action() instanceof Action.Delete) {
                deleted.add(operation.key());
            } else if (operation.action() instanceof Action.Read && operation.isOk()) {
                answered.add(operation);
            }
        }
        StaleRead.in(history).forEach(stale -> old.put(place(stale.read()), Mark.Kind.STALE));
        for (Operation read : answered) {
            boolean overtaken =
                    answered.stream().anyMatch(other -> other.before(read) && isOlder(read, other, sources));
            if (overtaken) {
                old.putIfAbsent(place(read), Mark.Kind.GOES_BACK);
            }
        }
    }

    /** Whether what {@code read} got was there, and done, before anybody wrote what {@code other} got. */
    private boolean isOlder(Operation read, Operation other, Map<Value, Operation> sources) {
        Operation theirs = sources.get(value(other));
        if (theirs == null || !other.key().equals(read.key())) {
            return false;
        }
        Operation mine = sources.get(value(read));
        return mine == null ? isOfTheBeginning(read) : mine.before(theirs);
    }

    /** Whether {@code read} found nothing because nothing had been written, and not because of a deletion. */
    private boolean isOfTheBeginning(Operation read) {
        return value(read).value().isEmpty() && !deleted.contains(read.key());
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
                Place place = new Place(client.name(), read.key(), read.asked());
                String text = read.key() + "=" + read.value().orElse("(none)");
                Mark mark = new Mark(old.getOrDefault(place, Mark.Kind.READ), text);
                marks.add(new Event.Marked(read.answered().orElseThrow(), client, mark));
            }
        }
        return marks;
    }
}
