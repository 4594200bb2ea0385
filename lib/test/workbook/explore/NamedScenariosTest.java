package workbook.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Search;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.explore.SearchResult.Outcome;

/** Every named scenario shows what its line promises, and its twin never does. */
class NamedScenariosTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    static List<NamedScenario> anomalies() {
        List<NamedScenario> all = NamedScenarios.all();
        return Stream.iterate(0, place -> place < all.size(), place -> place + 2)
                .map(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("anomalies")
    void theAnomalyIsFoundAndTheTwinKeepsItsPromise(NamedScenario anomaly) {
        SearchResult found = search(anomaly, 500);
        assertEquals(Outcome.FOUND, found.outcome(), anomaly.id());
        assertTrue(found.run().isPresent() && found.picture().isPresent(), anomaly.id());
        assertTrue(found.sentence().endsWith("."), found.sentence());
        NamedScenario twin = NamedScenarios.of(anomaly.twin()).orElseThrow();
        assertEquals(anomaly.id(), twin.twin());
        SearchResult none = search(twin, 500);
        assertEquals(Outcome.NOTHING, none.outcome(), () -> twin.id() + ": " + none.sentence());
        assertEquals(500, none.runs());
    }

    @ParameterizedTest
    @MethodSource("anomalies")
    void whatWasFoundIsPlayedAgainByItsText(NamedScenario anomaly) {
        SearchResult found = search(anomaly, 500);
        SearchResult again = new Searcher(
                        new SearchRequest(1, LONG, found.run().orElseThrow()), () -> false, Search.Progress.SILENT)
                .search(usual(anomaly));
        assertEquals(found.sentence(), again.sentence());
        assertEquals(found.picture(), again.picture());
        NamedScenario twin = NamedScenarios.of(anomaly.twin()).orElseThrow();
        assertThrows(
                WrongUse.class,
                () -> new Searcher(
                                new SearchRequest(1, LONG, found.run().orElseThrow()),
                                () -> false,
                                Search.Progress.SILENT)
                        .search(usual(twin)));
    }

    @Test
    void itsProgressCountsWhatTheVerdictCounts() {
        long[] told = new long[1];
        SearchRequest everyOrder =
                new SearchRequest(SearchRequest.ALL, LONG, Seeds.USUAL.toString(), Bounds.NONE.events(6));
        SearchResult none = new Searcher(everyOrder, () -> false, (runs, states, events) -> told[0] = runs)
                .search(usual(NamedScenarios.of("write-back").orElseThrow()));
        assertEquals(Outcome.NOTHING, none.outcome(), none::sentence);
        assertEquals(none.runs(), told[0]);
    }

    @Test
    void noScenarioIsCalledLikeATask() {
        List<String> tasks = Course.tasks().stream().map(Task::id).toList();
        assertFalse(NamedScenarios.all().stream().map(NamedScenario::id).anyMatch(tasks::contains));
        assertEquals(
                NamedScenarios.all().size(),
                NamedScenarios.all().stream().map(NamedScenario::id).distinct().count());
    }

    @Test
    void numbersThatAScenarioDoesNotTakeAreRefused() {
        NamedScenario fixed = NamedScenarios.of("split-brain").orElseThrow();
        NamedScenario free = NamedScenarios.of("stale-read").orElseThrow();
        assertThrows(WrongUse.class, () -> fixed.exploration(OptionalInt.of(5), OptionalDouble.empty()));
        assertThrows(WrongUse.class, () -> fixed.exploration(OptionalInt.empty(), OptionalDouble.of(0.1)));
        assertThrows(WrongUse.class, () -> free.exploration(OptionalInt.of(1), OptionalDouble.empty()));
        assertEquals(
                "stale-read",
                free.exploration(OptionalInt.of(5), OptionalDouble.of(0.1)).name());
    }

    private static SearchResult search(NamedScenario scenario, int runs) {
        return new Searcher(new SearchRequest(runs, LONG, "42"), () -> false, Search.Progress.SILENT)
                .search(usual(scenario));
    }

    private static Exploration<?, ?> usual(NamedScenario scenario) {
        return scenario.exploration(OptionalInt.empty(), OptionalDouble.empty());
    }
}
