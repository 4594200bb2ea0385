package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;
import workbook.grade.Progress;

/** A check grades where progress cannot be kept, and several at once lose none of it. */
class KeptAnywayTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Path state;

    @BeforeEach
    void aWorkbookWithAnswers() throws IOException {
        sandbox = new Sandbox(folder).withCourse();
        state = sandbox.workbook().resolve(".workbook");
        Path answers = sandbox.workbook().resolve("solutions/MultiLeader.java");
        Files.writeString(sandbox.workbook().resolve("exercises/MultiLeader.java"), Files.readString(answers));
    }

    @Test
    void aCheckGradesWhereNothingCanBeWritten() throws Exception {
        Files.writeString(state, "a file where the folder should be");
        Said said = sandbox.command("check", "local-write");
        assertTrue(said.out().contains("1/1") || said.out().contains("1 of 1"), said.out());
        assertTrue(said.errors().contains("cannot be written, so nothing new is kept."), said.errors());
        assertEquals(1, said.errors().lines().count(), said.errors());
    }

    @Test
    void aCheckGradesWithoutHomeFolder() throws Exception {
        Said said = sandbox.with("HOME", folder.resolve("nowhere")).command("check", "local-write");
        assertEquals("", said.errors());
        assertEquals(Set.of("local-write"), tasks());
    }

    @Test
    @Timeout(120)
    void aWatchAndChecksAtTheSameTimeLoseNothing() throws Exception {
        Path script = sandbox.workbook().resolve("exercises/MultiLeader.java");
        Process watch = sandbox.start("watch", script.toString());
        Process check = sandbox.start("check", "siblings", "merge-counter");
        try (BufferedReader said = watch.inputReader(StandardCharsets.UTF_8)) {
            said.lines().anyMatch(line -> line.startsWith("Next: "));
            Files.writeString(script, Files.readString(script).replace("version++;", "version += 1;"));
            Process other = sandbox.start("check", "last-writer-wins");
            assertTrue(said.lines().anyMatch(line -> line.equals("Solved for the first time: local-write.")));
            for (Process beside : List.of(check, other)) {
                beside.getInputStream().readAllBytes();
                assertEquals(0, beside.waitFor());
            }
            assertEquals(Set.of("local-write", "last-writer-wins", "merge-counter", "siblings"), tasks());
        } finally {
            watch.destroy();
        }
    }

    @Test
    void progressOfAnOlderVersionAndFromTheFutureIsKept() throws Exception {
        Files.createDirectories(state);
        Files.writeString(state.resolve("progress.json"), """
            {"tasks": {"siblings": {"points": 3, "max": 3, "when": "2999-01-01T00:00:00Z", "where": "notebook"}}}
            """);
        assertEquals("", sandbox.command("check", "local-write").errors());
        assertEquals(Set.of("local-write", "siblings"), tasks());
    }

    @Test
    void checksAtTheSameTimeLoseNothing() throws Exception {
        List<Process> checks = new ArrayList<>();
        Set<String> asked = Set.of("local-write", "last-writer-wins", "merge-counter", "siblings");
        for (String task : asked) {
            checks.add(sandbox.start("check", task));
        }
        for (Process check : checks) {
            check.getInputStream().readAllBytes();
            assertTrue(check.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(asked, tasks());
    }

    private Set<String> tasks() {
        return Progress.in(state.resolve("progress.json"), InstantSource.system())
                .best()
                .keySet();
    }
}
