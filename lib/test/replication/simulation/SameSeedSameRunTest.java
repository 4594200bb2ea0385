package replication.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.exercise.WorkbookFolder;
import workbook.testing.Jdks;

/** A seed decides a run, byte for byte, today, tomorrow and on every JDK. */
class SameSeedSameRunTest {
    @Test
    void theSameSeedGivesTheSameTraceAgain() {
        assertEquals(StormyRun.trace(42), StormyRun.trace(42));
        assertEquals(StormyRun.trace(42).toString(), StormyRun.trace(42).toString());
    }

    @Test
    void anotherSeedGivesAnotherTrace() {
        assertNotEquals(StormyRun.trace(42), StormyRun.trace(43));
    }

    @Test
    void theStormIsOne() {
        String trace = StormyRun.trace(42).toString();
        for (String sight : List.of("(chance)", "(cut)", "(b is down)", "wakes", "timer gossip", "note got")) {
            assertTrue(trace.contains(sight), sight + " does not happen in\n" + trace);
        }
    }

    @Test
    void theTraceIsThePinnedOne() throws IOException {
        assertPinned(StormyRun.trace(42).toString(), "this Java");
    }

    @Test
    void anotherJdkGivesTheSameBytes() throws IOException, InterruptedException {
        List<Jdks.Jdk> others = Jdks.others();
        assumeTrue(!others.isEmpty(), "there is no second JDK on this machine");
        for (Jdks.Jdk jdk : others) {
            Process run = new ProcessBuilder(
                            jdk.java().toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            StormyRun.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, run.waitFor(), "Java " + jdk.version());
            assertPinned(printed, "Java " + jdk.version());
        }
    }

    /** Names the first line that differs; a whole trace would be too much to read. */
    private static void assertPinned(String trace, String java) throws IOException {
        Path file = WorkbookFolder.find().path().resolve("lib/test/replication/simulation/stormy-run.txt");
        String pinned = Files.readString(file);
        List<String> expected = pinned.lines().toList();
        List<String> actual = trace.lines().toList();
        for (int line = 0; line < Math.min(expected.size(), actual.size()); line++) {
            assertEquals(expected.get(line), actual.get(line), java + ", line " + (line + 1) + " of the pinned run");
        }
        assertEquals(pinned, trace, java);
    }
}
