package workbook.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import replication.exploration.Search;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Tell;
import replication.simulation.Trace;

/**
 * A promise that a run broke.
 *
 * @param sentence how, in the learner's words
 * @param shown the part of the run that a picture has to show; it ends where the sentence is true
 */
record Broken(String sentence, Trace shown) {
    /** A promise whose counterexamples show what their sentence says. */
    static <R> Search.Promise<R> promise(Function<R, Optional<Broken>> breach) {
        return new Search.Promise<>() {
            @Override
            public Optional<String> violationIn(R run) {
                return breach.apply(run).map(Broken::sentence);
            }

            @Override
            public Optional<Trace> traceOf(R run) {
                return breach.apply(run).map(Broken::shown);
            }
        };
    }

    /** What happened in {@code trace} up to {@code end}. */
    static Trace until(Duration end, Trace trace) {
        return trace.between(Duration.ZERO, end);
    }

    /**
     * {@code trace} without what {@code client} asked before {@code from}: many reads hide what happens around them.
     */
    static Trace without(NodeId client, Duration from, Trace trace) {
        List<Event> others = trace.events().stream()
                .filter(event -> event.at().compareTo(from) >= 0 || !concerns(client, event))
                .toList();
        return new Trace(trace.nodes(), others);
    }

    private static boolean concerns(NodeId client, Event event) {
        if (event instanceof Event.Sent sent) {
            return sent.from().equals(client) || sent.to().equals(client);
        }
        if (event instanceof Event.Delivered delivered) {
            return delivered.from().equals(client) || delivered.to().equals(client);
        }
        if (event instanceof Event.Lost lost) {
            return lost.from().equals(client) || lost.to().equals(client);
        }
        if (event instanceof Event.Marked marked) {
            return marked.node().equals(client);
        }
        if (event instanceof Event.TimerFired fired) {
            return fired.node().equals(client);
        }
        return event instanceof Event.Happened happened
                && happened.step() instanceof Tell<?> tell
                && tell.node().equals(client);
    }
}
