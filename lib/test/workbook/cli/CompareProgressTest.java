package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;
import replication.strategy.Design;

/** Whoever waits for a comparison sees what runs. */
class CompareProgressTest {
    private static final Design[] TWO = {
        Design.multiLeader(new NodeId("a"), new NodeId("b")), Design.leaderless(new NodeId("a"), new NodeId("b"))
    };
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private String told(boolean seen) {
        CompareProgress progress =
                new CompareProgress(new PrintStream(told, true, StandardCharsets.UTF_8), seen, TWO.length);
        for (Design design : TWO) {
            progress.next(design);
        }
        progress.end();
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theBarGrowsWithEveryDesignThatIsDone() {
        assertEquals(
                "\r\033[KComparing [                        ] " + TWO[0].name()
                        + "\r\033[KComparing [============            ] " + TWO[1].name() + "\r\033[K",
                told(true));
    }

    @Test
    void aFileGetsNothing() {
        assertEquals("", told(false));
    }
}
