package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import replication.simulation.Event;
import replication.simulation.NodeId;
import replication.simulation.Trace;

/** A diagram of a run that has come to some event, and diagrams that point at events. */
class DiagramStepsTest {
    private static final NodeId F1 = new NodeId("f1");
    private static final String[] NAMES = {"leader", "f1", "f2", "alice"};

    @Test
    void goesThroughARunStepByStepOnOneScale() {
        Trace trace = SampleRuns.everyFault();
        String whole = SpaceTimeDiagram.of(trace).picture().svg();
        for (int count = 0; count <= trace.events().size(); count++) {
            Picture picture = SpaceTimeDiagram.of(trace).upTo(count).picture();
            Element root = SvgRules.assertKept(picture);
            assertEquals(
                    SvgRules.parse(whole).getAttribute("width"),
                    root.getAttribute("width"),
                    "width after event " + count);
        }
    }

    @Test
    void showsOnlyWhatHasHappenedAndPointsAtTheLastEvent() {
        Trace trace = SampleRuns.writes(1, 10, NAMES);
        int sent = 1
                + trace.events()
                        .indexOf(trace.all(Event.Sent.class)
                                .filter(event -> event.to().equals(F1))
                                .findFirst()
                                .orElseThrow());
        Picture picture = SpaceTimeDiagram.of(trace).upTo(sent).picture();
        assertTrue(picture.text().contains("Here: 0 ms  leader → f1  sends #1 x=1\n"), picture.text());
        assertFalse(picture.text().contains("f1\n     10 ms"), picture.text());
        assertTrue(picture.svg().contains("leader → f1: #1 x=1, sent at 0 ms, still under way"), picture.svg());
        assertTrue(picture.text().contains("Not shown: what happens later"), picture.text());
        assertTrue(picture.svg().contains("<title>leader → f1  sends #1 x=1</title></circle>"), "a ring");
        Picture nothing = SpaceTimeDiagram.of(trace).upTo(0).picture();
        assertFalse(nothing.text().contains("Here:"), nothing.text());
    }

    @Test
    void aStepLateInALongRunIsSeen() {
        Trace trace = SampleRuns.writes(200, 20, NAMES);
        int late = trace.events().size() - 3;
        Picture picture = SpaceTimeDiagram.of(trace).upTo(late).picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.svg().contains("<title>The present</title>"), picture.svg());
        assertTrue(picture.text().contains("what happened before"), picture.text());
    }

    @Test
    void refusesAStepThatIsNotThere() {
        SpaceTimeDiagram diagram = SpaceTimeDiagram.of(SampleRuns.writes(1, 10, NAMES));
        assertThrows(IllegalArgumentException.class, () -> diagram.upTo(-1));
        assertThrows(IllegalArgumentException.class, () -> diagram.upTo(1_000));
    }

    @Test
    void ringsWhateverEventItIsToldTo() {
        Trace trace = SampleRuns.everyFault();
        for (Event event : trace.events()) {
            Picture picture = SpaceTimeDiagram.of(trace).highlight(event).picture();
            SvgRules.assertKept(picture);
            assertTrue(picture.text().contains("Here: "), () -> event + " in " + picture.text());
            assertTrue(
                    picture.svg().contains("stroke=\"" + Ink.PINK + "\" stroke-width=\"2.6\""),
                    () -> "a ring or a line for " + event);
        }
    }
}
