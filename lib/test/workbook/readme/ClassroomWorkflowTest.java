package workbook.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;

/** The workflow for GitHub Classroom does as plain shell what it promises. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the workflow runs on Linux")
class ClassroomWorkflowTest {
    private static final Path FOLDER = WorkbookFolder.find().path();

    private final List<String> workflow = Files.readAllLines(FOLDER.resolve("docs/classroom-workflow.yml"));

    ClassroomWorkflowTest() throws IOException {}

    @Test
    void itsCommandsLeaveTheMarksWhereTheyAreCollected(@TempDir Path clone) throws Exception {
        Files.createDirectories(clone.resolve("lib"));
        Files.createDirectories(clone.resolve("notebooks"));
        Files.copy(FOLDER.resolve("lib/Lib.java"), clone.resolve("lib/Lib.java"));
        Files.copy(FOLDER.resolve("notebooks/imports.jshell"), clone.resolve("notebooks/imports.jshell"));
        Files.copy(FOLDER.resolve("notebooks/02-multi-leader.ipynb"), clone.resolve("notebooks/02-multi-leader.ipynb"));
        Files.createDirectories(clone.resolve("exercises"));
        Files.copy(FOLDER.resolve("solutions/MultiLeader.java"), clone.resolve("exercises/MultiLeader.java"));
        launcher(clone);
        List<String> commands = values("run: ");
        assertTrue(!commands.isEmpty());
        assertEquals(0, shell(clone, String.join("\n", commands)));
        String marks = Files.readString(clone.resolve(values("path: ").get(0)));
        assertTrue(marks.contains("<testsuite name=\"local-write\" "), marks);
        assertTrue(marks.contains("failures=\"0\" errors=\"0\""), marks);
    }

    /** The launcher itself is tested elsewhere; building the library takes a minute. */
    private static void launcher(Path clone) throws IOException {
        Path launcher = clone.resolve("jbang");
        Files.writeString(
                launcher, """
                    #!/usr/bin/env bash
                    exec "%s/bin/java" -classpath "%s" workbook.cli.Main "$@"
                    """.formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private List<String> values(String key) {
        return workflow.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    private static int shell(Path folder, String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands).directory(folder.toFile());
        builder.environment().put(WorkbookFolder.HOME, folder.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }
}
