package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.Mark;
import replication.simulation.NodeId;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;

class SpaceTimeDiagramTest {
    private static final NodeId LEADER = new NodeId("leader");
    private static final NodeId F1 = new NodeId("f1");
    private static final NodeId F2 = new NodeId("f2");
    private static final NodeId ALICE = new NodeId("alice");
    private static final String[] NAMES = {"leader", "f1", "f2", "alice"};

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void keepsTheRulesWithTwoToNineLanes(int lanes) {
        String[] names =
                IntStream.rangeClosed(1, lanes).mapToObj(i -> "node" + i).toArray(String[]::new);
        Trace trace = SampleRuns.writes(5, 15, names);
        SvgRules.assertKept(SpaceTimeDiagram.of(trace).picture());
    }

    @Test
    void keepsTheRulesWithEveryFault() {
        Picture picture = SpaceTimeDiagram.of(SampleRuns.everyFault())
                .title("Every fault")
                .picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.svg().contains("because the link is cut"), picture.svg());
        assertTrue(picture.text().contains("45 ms  cut between leader and f1, f2"), picture.text());
        assertTrue(picture.text().contains("restart without memory"), picture.text());
        assertTrue(picture.text().contains("pauses until 70 ms"), picture.text());
    }

    @Test
    void keepsTheRulesWithEveryMark() {
        List<Event> events = Arrays.stream(Mark.Kind.values())
                .<Event>map(kind ->
                        new Event.Marked(ofMillis(kind.ordinal() * 5L), F1, new Mark(kind, "x=" + kind.ordinal())))
                .toList();
        Picture picture =
                SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1), events)).picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("reads a stale value: x=8"), picture.text());
    }

    @Test
    void lanesBeginBeforeTheFirstMomentAndEndBehindTheLastMark() {
        Trace trace = new Trace(
                List.of(F1),
                List.of(
                        new Event.Marked(ofMillis(0), F1, new Mark(Mark.Kind.LEADS, "epoch 1")),
                        new Event.Marked(ofMillis(30), F1, new Mark(Mark.Kind.ASKS, "x?")),
                        new Event.Marked(ofMillis(30), F1, new Mark(Mark.Kind.READ, "x=1"))));
        String svg = SpaceTimeDiagram.of(trace).picture().svg();
        double[] lane = Pattern.compile("<line x1=\"([0-9.]+)\" y1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y2=\"\\2\"")
                .matcher(svg)
                .results()
                .flatMapToDouble(
                        line -> DoubleStream.of(Double.parseDouble(line.group(1)), Double.parseDouble(line.group(3))))
                .sorted()
                .toArray();
        double[] marks = Pattern.compile("<circle cx=\"([0-9.]+)\"")
                .matcher(svg)
                .results()
                .mapToDouble(circle -> Double.parseDouble(circle.group(1)))
                .toArray();
        assertTrue(marks.length >= 3, svg);
        assertTrue(Arrays.stream(marks).max().orElseThrow() < lane[lane.length - 1], svg);
        assertTrue(marks[0] > lane[0], svg);
    }

    @Test
    void escapesNamesAndMessages() {
        Trace trace = SampleRuns.writes(1, 10, "<b>東京</b>", "Zürich & \"co\"", "é\u0001");
        Picture picture = SpaceTimeDiagram.of(trace).title("a < b & c").picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.svg().contains("&lt;b&gt;東京"), picture.svg());
    }

    @Test
    void drawsTheSameRunTheSameWay() {
        assertEquals(
                SpaceTimeDiagram.of(SampleRuns.everyFault()).picture(),
                SpaceTimeDiagram.of(SampleRuns.everyFault()).picture());
    }

    @Test
    void staysSmallAndQuickWithAHundredEvents() {
        Trace trace = SampleRuns.writes(8, 20, NAMES);
        assertTrue(trace.events().size() >= 100, "events: " + trace.events().size());
        Picture picture = SpaceTimeDiagram.of(trace).picture();
        long millis = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 10; attempt++) {
            long start = System.nanoTime();
            SpaceTimeDiagram.of(trace).picture();
            millis = Math.min(millis, (System.nanoTime() - start) / 1_000_000);
        }
        long best = millis;
        assertTrue(
                picture.svg().length() <= 60_000, "characters: " + picture.svg().length());
        assertTrue(best <= 60, () -> "ms, the best of ten: " + best);
    }

    @Test
    void cutsALongRunAndSaysSo() {
        Picture picture = SpaceTimeDiagram.of(SampleRuns.writes(200, 20, NAMES)).picture();
        SvgRules.assertKept(picture);
        assertTrue(
                picture.svg().length() <= 90_000, "characters: " + picture.svg().length());
        assertTrue(picture.text().contains("Not shown: "), picture.text());
        assertTrue(picture.svg().contains("Not shown: "), picture.svg());
    }

    @Test
    void showsOnlyTheChosenTimeAndLanes() {
        Trace trace = SampleRuns.writes(10, 20, NAMES);
        Picture picture = SpaceTimeDiagram.of(trace)
                .from(ofMillis(35))
                .to(ofMillis(90))
                .lanes(F2, LEADER)
                .picture();
        SvgRules.assertKept(picture);
        assertFalse(picture.text().contains("\nalice\n"), picture.text());
        assertTrue(picture.text().indexOf("\nf2\n") < picture.text().indexOf("\nleader\n"), picture.text());
        assertTrue(picture.text().contains("lanes f1, alice"), picture.text());
        assertTrue(picture.text().contains("what happened before 35 ms ("), picture.text());
    }

    @Test
    void endsWithTheLastMarkUnlessThereIsNoneLeft() {
        Simulation<String> simulation = SampleRuns.leaderAndFollowers(NAMES);
        simulation.at(ofMillis(0), new Tell<>(ALICE, "x=1"));
        for (int at = 100; at <= 1_000; at += 100) {
            simulation.runUntil(ofMillis(at));
            simulation.send(F1, LEADER, "beat");
        }
        simulation.runUntil(ofMillis(1_010));
        Trace trace = simulation.trace();
        assertTrue(SpaceTimeDiagram.of(trace).picture().text().contains("what happened after 20 ms (events: 10)"));
        String end = SpaceTimeDiagram.of(trace).from(ofMillis(900)).picture().text();
        assertTrue(end.contains("1010 ms  gets beat from f1"), end);
    }

    @Test
    void hidesMessagesByTheirFirstWords() {
        Picture picture = SpaceTimeDiagram.of(SampleRuns.writes(2, 20, NAMES))
                .withoutMessages("has", "ok")
                .picture();
        assertFalse(picture.text().contains("has #1") || picture.text().contains("gets ok"), picture.text());
        assertTrue(picture.text().contains("Not shown: messages has…, ok… (6)"), picture.text());
    }

    @Test
    void leavesOutTheWordsIfAsked() {
        Trace trace = SampleRuns.writes(2, 20, NAMES);
        String with = SpaceTimeDiagram.of(trace).picture().svg();
        String without = SpaceTimeDiagram.of(trace).withoutLabels().picture().svg();
        assertTrue(SvgRules.words(SvgRules.parse(without)).size()
                < SvgRules.words(SvgRules.parse(with)).size());
    }

    @Test
    void tellsLaneByLaneWhatHappened() {
        Picture picture = SpaceTimeDiagram.of(SampleRuns.writes(1, 10, NAMES)).picture();
        assertEquals("""
            Space-time diagram of leader, f1, f2, alice, 0 to 20 ms
            leader
                  0 ms  leads: epoch 1; gets #1 x=1 from alice; stores: #1 x=1; sends #1 x=1 to f1, f2; sends ok to alice
                 20 ms  gets has #1 x=1 from f1, f2
            f1
                 10 ms  gets #1 x=1 from leader; stores: #1 x=1; sends has #1 x=1 to leader
            f2
                 10 ms  gets #1 x=1 from leader; stores: #1 x=1; sends has #1 x=1 to leader
            alice
                  0 ms  asks: #1 x=1; sends #1 x=1 to leader; gets ok from leader; acknowledged
            """, picture.text());
    }

    @Test
    void tellsWhatALaneDidAfterACrashBehindTheCrash() {
        List<Event> events = List.of(
                new Event.Sent(ofMillis(0), 1, LEADER, F1, "hello"),
                new Event.Sent(ofMillis(0), 2, F2, F1, "hello"),
                new Event.Delivered(ofMillis(10), 1, LEADER, F1, "hello", ofMillis(0)),
                new Event.Happened(ofMillis(10), Fault.crash(F1)),
                new Event.Happened(ofMillis(10), Fault.restart(F1)),
                new Event.Delivered(ofMillis(10), 2, F2, F1, "hello", ofMillis(0)));
        String text = SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1, F2), events))
                .picture()
                .text();
        assertTrue(text.contains("gets hello from leader; crash; restart; gets hello from f2"), text);
    }

    @Test
    void drawsWhatALaneDidInTheMomentOfACrashSideBySide() {
        List<Event> events = List.of(
                new Event.Sent(ofMillis(0), 1, LEADER, F1, "one"),
                new Event.Sent(ofMillis(0), 2, LEADER, F1, "two"),
                new Event.Delivered(ofMillis(10), 1, LEADER, F1, "one", ofMillis(0)),
                new Event.Happened(ofMillis(10), Fault.crash(F1)),
                new Event.Happened(ofMillis(10), Fault.restart(F1)),
                new Event.Delivered(ofMillis(10), 2, LEADER, F1, "two", ofMillis(0)));
        Picture picture = SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1), events))
                .withoutLabels()
                .picture();
        SvgRules.assertKept(picture);
        double crash = SvgRules.elements(SvgRules.parse(picture.svg())).stream()
                .filter(element -> element.getAttribute("fill").equals(Ink.RED) && element.hasAttribute("x"))
                .mapToDouble(element -> Double.parseDouble(element.getAttribute("x")))
                .max()
                .orElseThrow();
        double[] ends = Pattern.compile("<path d=\"M[\\d.]+ [\\d.]+L([\\d.]+) ")
                .matcher(picture.svg())
                .results()
                .mapToDouble(arrow -> Double.parseDouble(arrow.group(1)))
                .toArray();
        assertEquals(2, ends.length, picture.svg());
        assertTrue(ends[0] < crash && crash < ends[1], crash + " between " + ends[0] + " and " + ends[1]);
    }

    @Test
    void keepsTheOrderInWhichALaneGotMessages() {
        List<Event> events = new ArrayList<>();
        String[] answers = {"yes", "no", "yes"};
        for (int i = 0; i < answers.length; i++) {
            events.add(new Event.Delivered(ofMillis(10), i, i == 0 ? F1 : F2, LEADER, answers[i], ofMillis(0)));
        }
        String text = SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1, F2), events))
                .picture()
                .text();
        assertTrue(text.contains("gets yes from f1 (once more, doubled on the way); gets no from f2"), text);
        assertTrue(text.indexOf("gets no from f2") < text.indexOf("gets yes from f2"), text);
    }

    @Test
    void tellsTheSameAnswerToSeveralOnce() {
        List<Event> events = new ArrayList<>();
        for (NodeId asking : List.of(F1, F2)) {
            long id = events.size();
            events.add(new Event.Sent(ofMillis(0), id, asking, LEADER, "vote?"));
        }
        for (NodeId asking : List.of(F1, F2)) {
            events.add(
                    new Event.Delivered(ofMillis(10), asking.equals(F1) ? 0 : 1, asking, LEADER, "vote?", ofMillis(0)));
            events.add(new Event.Sent(ofMillis(10), asking.equals(F1) ? 2 : 3, LEADER, asking, "no"));
        }
        String text = SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1, F2), events))
                .to(ofMillis(20))
                .picture()
                .text();
        assertTrue(text.contains("10 ms  gets vote? from f1, f2; sends no to f1, f2\n"), text);
    }

    @Test
    void leavesOutATimeAndSaysSo() {
        Trace trace = SampleRuns.writes(10, 20, NAMES);
        SpaceTimeDiagram diagram = SpaceTimeDiagram.of(trace).withoutTime(ofMillis(45), ofMillis(155));
        Picture picture = diagram.picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("40 ms") && picture.text().contains("160 ms"), picture.text());
        assertFalse(picture.text().contains("\n     80 ms  "), picture.text());
        assertTrue(picture.text().contains("      ~ (time left out)\n"), picture.text());
        assertTrue(picture.text().contains("what happened between 45 and 155 ms (events: "), picture.text());
        assertTrue(picture.svg().contains("<title>Left out: 45 to 155 ms</title>"), picture.svg());
        assertTrue(picture.svg().contains(">time left out</text>"), picture.svg());
        assertEquals(picture, diagram.withoutTime(ofMillis(60), ofMillis(90)).picture(), "within what is left out");
        assertThrows(IllegalArgumentException.class, () -> diagram.withoutTime(ofMillis(2), ofMillis(1)));
    }

    @Test
    void theLegendNamesWhatLasts() {
        String svg = SpaceTimeDiagram.of(SampleRuns.everyFault()).picture().svg();
        for (String word : List.of("paused", "down", "still under way")) {
            assertTrue(svg.contains(">" + word + "</text>"), word + " in " + svg);
        }
        String suspicion = SpaceTimeDiagram.of(new Trace(
                        List.of(F1), List.of(new Event.Marked(ofMillis(1), F1, new Mark(Mark.Kind.SUSPECTS, "f2")))))
                .picture()
                .svg();
        assertTrue(suspicion.contains(">suspects f2</text>"), suspicion);
        assertTrue(suspicion.contains(">suspects a node</text>"), suspicion);
    }

    @Test
    void theLegendNamesALeaderThatBeganBeforeTheWindow() {
        Trace trace = new Trace(
                List.of(F1),
                List.of(
                        new Event.Marked(ofMillis(0), F1, new Mark(Mark.Kind.LEADS, "epoch 1")),
                        new Event.Marked(ofMillis(90), F1, new Mark(Mark.Kind.NOTE, "still there"))));
        String part = SpaceTimeDiagram.of(trace).from(ofMillis(50)).picture().svg();
        assertTrue(part.contains(">leads</text>"), part);
        String whole = SpaceTimeDiagram.of(trace).picture().svg();
        assertEquals(2, whole.split(">leads</text>", -1).length, "named once: " + whole);
    }

    @Test
    void drawsARunInWhichNothingHappens() {
        Picture picture =
                SpaceTimeDiagram.of(new Trace(List.of(LEADER, F1), List.of())).picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("nothing happens"), picture.text());
    }

    @Test
    void refusesLanesThatAreNotThere() {
        SpaceTimeDiagram diagram = SpaceTimeDiagram.of(SampleRuns.writes(1, 10, NAMES));
        assertThrows(IllegalArgumentException.class, () -> diagram.lanes(new NodeId("nobody")));
        assertThrows(
                IllegalArgumentException.class,
                () -> diagram.from(ofMillis(9)).to(ofMillis(1)).picture());
    }
}
