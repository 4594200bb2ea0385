package workbook.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import replication.exploration.Search;

/** Whoever waits for a search is told how far it is, and not more often than it can be read. */
class ProgressLineTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(boolean changing) {
        return new ProgressLine(new PrintStream(out, true, StandardCharsets.UTF_8), changing, () -> now);
    }

    private String printed() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }

    private void at(double seconds) {
        now = (long) (seconds * 1e9);
    }

    @Test
    void twoSecondsNeedNoLine() {
        ProgressLine line = line(true);
        at(1.9);
        line.at(20_000, 0, 7);
        line.end();
        assertEquals("", printed());
    }

    @Test
    void atRandomItTellsRunsAndTheirRateAndTheDepth() {
        ProgressLine line = line(true);
        at(4);
        line.at(12_300, 0, 32);
        assertEquals("\rruns: 12,300 (3,075 a second), up to 32 events deep", printed());
    }

    @Test
    void inEveryOrderItTellsTheRateOfStates() {
        ProgressLine line = line(true);
        at(4);
        line.at(12_300, 164_000, 14);
        assertEquals("\rschedules: 12,300 (41,000 states a second), up to 14 events deep", printed());
    }

    @Test
    void theLineIsOverwrittenTwiceASecondAndLeftEmpty() {
        ProgressLine line = line(true);
        at(2);
        line.at(1_000, 0, 10);
        String first = printed();
        at(2.4);
        line.at(1_200, 0, 10);
        assertEquals("", printed());
        at(2.5);
        line.at(900, 0, 9);
        String second = printed();
        assertEquals(first.length(), second.length(), "nothing of a longer line is left");
        line.end();
        assertEquals("\r" + " ".repeat(second.stripTrailing().length() - 1) + "\r", printed());
    }

    @Test
    void whereALineCannotBeOverwrittenThereAreFew() {
        ProgressLine line = line(false);
        at(2);
        line.at(1_000, 0, 10);
        assertEquals("runs: 1,000 (500 a second), up to 10 events deep" + System.lineSeparator(), printed());
        at(11.9);
        line.at(6_000, 0, 10);
        assertEquals("", printed());
        at(12);
        line.at(6_000, 0, 10);
        assertTrue(printed().startsWith("runs: 6,000 (500 a second)"));
    }

    @Test
    void bothKindsOfSearchTellRunsAndDepthAndOneOfThemStates() {
        Told random = told(new SearchRequest(50, LONG, "42"));
        assertEquals(50, random.runs);
        assertEquals(0, random.states);
        assertTrue(random.events > 0);
        Told complete = told(new SearchRequest(SearchRequest.ALL, LONG, "42"));
        assertTrue(complete.runs > 1);
        assertTrue(complete.states >= complete.runs, "every schedule comes to a state of its own");
        assertTrue(complete.events > 0);
        assertFalse(complete.backwards, "states are counted on, and so are runs until the search goes deeper");
    }

    private static Told told(SearchRequest request) {
        NamedScenario scenario = NamedScenarios.of("leader-read").orElseThrow();
        Told told = new Told();
        new Searcher(request, () -> told.runs > 3_000, told)
                .search(scenario.exploration(OptionalInt.empty(), OptionalDouble.empty()));
        return told;
    }

    /** The last that a search has told. */
    private static final class Told implements Search.Progress {
        private long runs;
        private long states;
        private long events;
        private boolean backwards;

        @Override
        public void at(long runs, long states, long events) {
            backwards |= runs < this.runs && events <= this.events || states < this.states;
            this.runs = runs;
            this.states = states;
            this.events = events;
        }
    }
}
