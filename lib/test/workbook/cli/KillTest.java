package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;
import workbook.grade.Progress;

/**
 * Commands are killed at any moment: nothing of the learner's is lost, and nothing stays behind. How often is the
 * property {@code workbook.kills}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("workbook.kills", 8);
    private static final int LATEST_MS = 2_500;
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", "local-write"),
            List.of("reset", "last-writer-wins"),
            List.of("sync"),
            List.of("hint", "merge-counter"),
            List.of("solution", "siblings", "--anyway"),
            List.of("report"),
            List.of("check", "exercises/MultiLeader.java"));

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Path script;
    private String written;

    @Test
    void nothingIsLostWhenACommandIsKilled() throws Exception {
        sandbox = new Sandbox(folder).withCourse();
        script = sandbox.workbook().resolve("exercises/MultiLeader.java");
        written = Files.readString(sandbox.workbook().resolve("solutions/MultiLeader.java"));
        Files.writeString(script, written);
        check();
        Map<Path, byte[]> others = others();
        Random moment = new Random(42);
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> command = COMMANDS.get(kill % COMMANDS.size());
            kill(command, moment.nextInt(LATEST_MS));
            String what = "kill " + kill + " of " + command;
            assertEquals(1, points(), what);
            assertScriptIsWhole(what);
            others.forEach((file, before) -> assertArrayEquals(before, read(file), () -> what + ": " + file));
        }
        Files.writeString(script, written);
        check();
    }

    /** No lock may keep it from coming to its end. */
    private void check() throws Exception {
        Said said = sandbox.command("check", "local-write");
        assertEquals("", said.errors());
        assertEquals(1, points());
    }

    private void kill(List<String> command, int afterMillis) throws Exception {
        Process process = sandbox.start(command.toArray(String[]::new));
        process.getOutputStream().close();
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        for (ProcessHandle child : children) {
            while (runs(child) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertFalse(runs(child), () -> "a child of " + command + " is still there");
            assertEquals(List.of(), desksOf(process.pid()), command::toString);
        }
    }

    /** One that has ended and that nobody has buried yet has no command. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static List<String> desksOf(long pid) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("workbook-check-" + pid + "-"))
                    .toList();
        }
    }

    private double points() {
        Progress progress = Progress.in(sandbox.workbook().resolve(".workbook/progress.json"), InstantSource.system());
        double points = progress.best().get("local-write").points();
        progress.note().ifPresent(note -> {
            throw new AssertionError(note);
        });
        return points;
    }

    /** Reset replaces the text, and keeps the old one before; the learner writes on as before. */
    private void assertScriptIsWhole(String what) throws IOException {
        String now = Files.readString(script);
        if (!now.equals(written)) {
            String name = "class MyLastWriterWins";
            assertTrue(now.contains(name) && now.length() > written.length() / 2, what + ":\n" + now);
            assertTrue(isKept(), what);
            Files.writeString(script, written);
        }
    }

    private boolean isKept() throws IOException {
        try (Stream<Path> kept = Files.walk(sandbox.workbook().resolve(".workbook/kept"))) {
            return kept.filter(Files::isRegularFile)
                    .anyMatch(file -> new String(read(file), StandardCharsets.UTF_8).equals(written));
        }
    }

    /** What no command of these has to write to. */
    private Map<Path, byte[]> others() throws IOException {
        Map<Path, byte[]> others = new TreeMap<>();
        for (String part : List.of("exercises", "solutions", "notebooks")) {
            try (Stream<Path> files = Files.list(sandbox.workbook().resolve(part))) {
                files.filter(file -> !file.equals(script)).forEach(file -> others.put(file, read(file)));
            }
        }
        others.remove(sandbox.workbook().resolve("notebooks/02-multi-leader.ipynb"));
        return others;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
