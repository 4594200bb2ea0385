package workbook.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo shows the document's output, then a write that takes its time. */
class SingleLeaderDemoTest {
    @Test
    void printsTheDocumentsLinesAndThenTheLag() {
        List<String> lines = SingleLeaderDemo.text().lines().map(String::strip).toList();
        assertEquals(List.of("Leader: Alice", "Follower: Alice"), lines.subList(1, 3));
        assertTrue(lines.contains("at 5 ms   Leader: Alice   Follower: None"));
        assertTrue(lines.contains("at 20 ms   Leader: Alice   Follower: Alice"));
        assertTrue(lines.contains("the client waited 0 ms; with synchronous replication it waits 80 ms"));
    }
}
