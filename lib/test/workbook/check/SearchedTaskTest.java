package workbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.exploration.Bounds;
import replication.exploration.Search;
import replication.exploration.Seeds;
import replication.exploration.Verdict;
import replication.singleleader.AcknowledgementRule;
import workbook.text.Texts;

/** A text that finds a run again belongs to the one row that wrote it down. */
class SearchedTaskTest {
    private static final Supplier<AcknowledgementRule> OK_AT_ONCE =
            () -> (durability, entry, followers, received, timedOut) -> AcknowledgementRule.Answer.OK;

    private final AcknowledgeCheck check = new AcknowledgeCheck();
    private final Search search = new Search(Seeds.USUAL);

    @Test
    void findsTheRowOfEveryOrder() {
        Verdict verdict = search.all(Bounds.NONE, check.inEveryOrder(OK_AT_ONCE, says(check.completeRow())));
        assertEquals(Optional.of(check.completeRow()), rowOf(verdict));
    }

    @Test
    void findsTheRowOfManyRuns() {
        Verdict verdict = search.runs(300, check.exploration(OK_AT_ONCE, says(check.searchingRow())));
        assertEquals(Optional.of(check.searchingRow()), rowOf(verdict));
    }

    @Test
    void searchesManyRunsWhereNoRunIsNamed() {
        assertEquals(
                Optional.of(check.searchingRow()),
                SearchedTask.toSearch(AcknowledgeCheck.class, Seeds.USUAL).map(SearchedTask::row));
    }

    @Test
    void findsNoRowOfAnotherTask() {
        Verdict verdict = search.all(Bounds.NONE, check.inEveryOrder(OK_AT_ONCE, says(check.completeRow())));
        assertEquals(
                Optional.empty(),
                SearchedTask.of(CatchUpCheck.class, seedsOf(verdict)).map(SearchedTask::row));
    }

    private static Says says(String row) {
        return new Says(Texts.of("acknowledge"), row);
    }

    private static Optional<String> rowOf(Verdict verdict) {
        return SearchedTask.of(AcknowledgeCheck.class, seedsOf(verdict)).map(SearchedTask::row);
    }

    private static Seeds seedsOf(Verdict verdict) {
        return Seeds.parse(
                assertInstanceOf(Verdict.Found.class, verdict).counterexample().run());
    }
}
