package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A step leaves one line; the bar shows what is known of it. */
class StepsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aStepPrintsItsTitleAndItsSeconds() throws Exception {
        int result = new Steps(out, false).step("Adding", () -> -1, () -> 1 + 1);
        assertEquals(2, result);
        assertEquals("Adding: 0 s\n", bytes.toString(StandardCharsets.UTF_8).replace("\r", ""));
    }

    @Test
    void aLongStepShowsABarToAPerson() throws Exception {
        new Steps(out, true).step("Waiting", () -> 0.5, () -> {
            Thread.sleep(2_500);
            return 0;
        });
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("\rWaiting  [============            ] 2 s "));
    }

    @Test
    void whatAStepThrowsComesOutUnchanged() {
        IOException thrown = new IOException("no");
        assertSame(
                thrown,
                assertThrows(
                        IOException.class,
                        () -> new Steps(out, false).step("Failing", () -> -1, () -> {
                            throw thrown;
                        })));
    }

    @Test
    void aBarIsNeverLongerThanItself() {
        assertEquals("[                        ]", Steps.bar(0, 0));
        assertEquals("[========================]", Steps.bar(1.7, 0));
        for (int tick = 0; tick < 60; tick++) {
            assertEquals(26, Steps.bar(-1, tick).length());
        }
    }
}
