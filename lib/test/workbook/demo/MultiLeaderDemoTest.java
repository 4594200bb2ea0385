package workbook.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo shows the document's output, then the conflict that it meant. */
class MultiLeaderDemoTest {
    @Test
    void printsTheDocumentsLinesAndThenTheConflict() {
        List<String> lines = MultiLeaderDemo.text().lines().map(String::strip).toList();
        assertEquals(List.of("Leader0: value_from_leader1", "Leader1: value_from_leader1"), lines.subList(1, 3));
        assertTrue(lines.contains("at 50 ms   Leader0: value_from_leader0   Leader1: value_from_leader1"));
        assertTrue(lines.contains("at 100 ms   Leader0: value_from_leader1   Leader1: value_from_leader1"));
        assertTrue(lines.contains("acknowledged, overwritten, nobody told: config=value_from_leader0 at leader0"));
    }
}
