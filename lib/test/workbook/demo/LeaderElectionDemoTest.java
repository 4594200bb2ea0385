package workbook.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code ./jbang demo leader-election} prints. */
class LeaderElectionDemoTest {
    @Test
    void printsTheDocumentsLinesAndTheRepairedOnes() {
        List<String> expected = List.of(
                "As in the document: three nodes, one election, a look at the leader after 1,500 ms. The leader is"
                        + " healthy.",
                "  node1 became leader (term 1)",
                "  Leader node1 failed!",
                "  node1 became leader (term 2)",
                "",
                "The same three nodes, with messages, heartbeats and terms. First the leader stays healthy, then it"
                        + " crashes.",
                "  n1 becomes leader (term 1) at 20 ms",
                "  look at 1500 ms: 0 nodes suspect it",
                "  n1 crashes at 1500 ms; n2 suspects it at 1581 ms",
                "  n2 becomes leader (term 2) at 1677 ms",
                "");
        List<String> lines = LeaderElectionDemo.text().lines().toList();
        assertEquals(expected, lines.subList(0, expected.size()));
        assertEquals(expected.size() + 3, lines.size());
    }
}
