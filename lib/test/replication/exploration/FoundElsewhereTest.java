package replication.exploration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testing.Jdks;

/** What one process found, another plays, byte for byte; on another JDK, too. */
class FoundElsewhereTest {
    private static final String THIS_JAVA =
            ProcessHandle.current().info().command().orElse("java");

    @Test
    void anotherProcessPlaysTheSameRun() throws IOException, InterruptedException {
        String found = FoundRun.found();
        assertEquals(found, printed(THIS_JAVA, found.lines().findFirst().orElseThrow()));
    }

    @Test
    void anotherJdkFindsAndPlaysTheSameRun() throws IOException, InterruptedException {
        List<Jdks.Jdk> others = Jdks.others();
        assumeTrue(!others.isEmpty(), "there is no second JDK on this machine");
        String found = FoundRun.found();
        for (Jdks.Jdk jdk : others) {
            assertEquals(found, printed(jdk.java().toString()), "found with Java " + jdk.version());
            String text = found.lines().findFirst().orElseThrow();
            assertEquals(found, printed(jdk.java().toString(), text), "played with Java " + jdk.version());
        }
    }

    private static String printed(String java, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(java, "-classpath", System.getProperty("java.class.path"), FoundRun.class.getName()));
        command.addAll(List.of(args));
        Process run = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, run.waitFor());
        return printed;
    }
}
