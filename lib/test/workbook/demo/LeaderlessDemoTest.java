package workbook.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo shows a stale read after a write that was done, then the same with sets that meet. */
class LeaderlessDemoTest {
    @Test
    void waitsForOneAndReadsOldThenForTwoAndReadsNew() {
        List<String> lines = LeaderlessDemo.text().lines().map(String::strip).toList();
        assertEquals(
                List.of(
                        "W = 1   alice writes x=new to all three: ok after 10 ms",
                        "R = 1   then bob asks all three, at 20 ms: x=old, stale, after 10 ms"),
                lines.subList(1, 3));
        assertEquals(
                List.of(
                        "W = 2   alice writes x=new to all three: ok after 40 ms",
                        "R = 2   then bob asks all three, at 50 ms: x=new, the newest, after 40 ms"),
                lines.subList(5, 7));
        assertEquals(11, lines.size());
    }
}
