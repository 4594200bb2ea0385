package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/** The part of a counterexample that is shown: from its first cause to its break, whatever happens between. */
class ExcerptTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    @Test
    void holdsTheFirstFaultWhereTheRunsPartAndWhatIsDecisive() {
        Trace theirs = beats(paused(1_000));
        Trace ours = beats(paused(1_000), new Event.Marked(ofMillis(2_000), A, new Mark(Mark.Kind.FOLLOWS, "term 1")));
        Excerpt excerpt = Excerpt.of(theirs, Optional.of(ours), List.of(ofMillis(2_900)));
        String text = excerpt.picture().text();
        String right = excerpt.ours().orElseThrow().text();
        SvgRules.assertKept(excerpt.picture());
        assertTrue(text.contains("1000 ms  sends beat to b; pauses until 1010 ms"), text);
        assertTrue(text.contains("2000 ms  sends beat to b"), text);
        assertTrue(right.contains("2000 ms  sends beat to b; follows: term 1"), right);
        assertTrue(text.contains("2900 ms  sends beat to b"), text);
        assertFalse(text.contains("1500 ms"), text);
        assertTrue(text.contains("      ~ (time left out)\n"), text);
        assertTrue(text.contains("what happened between "), text);
        assertTrue(excerpt.picture().svg().contains("time left out"), text);
        assertEquals(text.lines().findFirst(), right.lines().findFirst(), "both pictures show the same part");
    }

    @Test
    void endsSoonAfterTheLastDecisiveMoment() {
        String text = Excerpt.of(beats(paused(2_000)), Optional.empty(), List.of())
                .picture()
                .text();
        assertTrue(text.startsWith("Space-time diagram of a, b, 1850 to 2005 ms"), text);
        assertTrue(text.contains("what happened before 1850 ms"), text);
        assertTrue(text.contains("what happened after 2005 ms"), text);
    }

    @Test
    void showsAShortRunWhole() {
        Trace run = SampleRuns.writes(2, 20, "leader", "f1", "alice");
        Excerpt excerpt = Excerpt.of(run, Optional.of(run), List.of());
        assertEquals(
                SpaceTimeDiagram.of(run).picture().text(), excerpt.picture().text());
        assertEquals(Optional.of(excerpt.picture()), excerpt.ours());
    }

    @Test
    void leavesOutALongSilenceButNotWhatComesBeforeIt() {
        List<Event> events = new ArrayList<>();
        for (int at : new int[] {10, 11, 12, 13, 14, 15, 600, 601, 602, 603, 604, 605, 606}) {
            events.add(new Event.Marked(ofMillis(at), A, new Mark(Mark.Kind.STORED, "x=" + at)));
        }
        String text = excerpt(events);
        assertTrue(text.contains("15 ms  stores: x=15\n      ~ (time left out)\n    600 ms"), text);
        assertFalse(text.contains("Not shown"), text);
        Collections.reverse(events);
        assertTrue(excerpt(events).contains("10 ms  stores: x=10"), "events that a search put into another order");
    }

    @Test
    void theWayOfAMessageIsNoSilence() {
        List<Event> events = new ArrayList<>();
        for (int id = 0; id < 8; id++) {
            events.add(new Event.Sent(ofMillis(0), id, A, B, "m" + id));
        }
        for (int id = 0; id < 8; id++) {
            events.add(new Event.Delivered(ofMillis(100), id, A, B, "m" + id, ofMillis(0)));
        }
        String text = Excerpt.of(new Trace(List.of(A, B), events), Optional.empty(), List.of())
                .picture()
                .text();
        assertTrue(text.contains("100 ms  gets m0 from a"), text);
        assertFalse(text.contains("~"), text);
    }

    @Test
    void showsARunInWhichNothingHappens() {
        Excerpt excerpt = Excerpt.of(new Trace(List.of(A, B), List.of()), Optional.empty(), List.of());
        SvgRules.assertKept(excerpt.picture());
        assertEquals(Optional.empty(), excerpt.ours());
    }

    private static String excerpt(List<Event> events) {
        Picture picture = Excerpt.of(new Trace(List.of(A), events), Optional.empty(), List.of())
                .picture();
        SvgRules.assertKept(picture);
        return picture.text();
    }

    private static Event paused(long at) {
        return new Event.Happened(ofMillis(at), Fault.pause(A, ofMillis(10)));
    }

    /** A beat every 50 ms for 3 s, and {@code more}. */
    private static Trace beats(Event... more) {
        List<Event> events = new ArrayList<>();
        for (int beat = 0; beat < 60; beat++) {
            events.add(new Event.Sent(ofMillis(50L * beat), beat, A, B, "beat"));
            events.add(new Event.Delivered(ofMillis(50L * beat + 5), beat, A, B, "beat", ofMillis(50L * beat)));
        }
        events.addAll(List.of(more));
        events.sort(Comparator.comparing(Event::at));
        return new Trace(List.of(A, B), events);
    }
}
