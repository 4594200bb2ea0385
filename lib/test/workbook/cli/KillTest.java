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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;
import workbook.grade.Progress;
import workbook.quiz.QuizAnswers;

/**
 * Commands are killed at any moment, alone or with all that they have started: nothing of the learner's is lost, and
 * nothing stays behind. How often is the property {@code workbook.kills}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("workbook.kills", 9);
    private static final int FIRST_LATEST_MS = 2_500;
    /** Where nobody else needs the processors, a child is gone before. */
    private static final int LATE_MS = 2_000;

    private static final int LIMIT_S = 60;
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", "local-write"),
            List.of("reset", "last-writer-wins"),
            List.of("watch", "exercises/MultiLeader.java"),
            List.of("sync"),
            List.of("quiz", "--all"),
            List.of("hint", "merge-counter"),
            List.of("solution", "siblings", "--anyway"),
            List.of("report"),
            List.of("check", "exercises/MultiLeader.java"));

    private final Random random = new Random(42);
    private final Map<String, Integer> latestMillis = new HashMap<>();
    private final List<Long> killed = new ArrayList<>();

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private Path state;
    private Path script;
    private String written;
    private int met;
    private int withChildren;
    private int late;

    @Test
    void nothingIsLostWhenACommandIsKilled() throws Exception {
        sandbox = new Sandbox(folder).withCourse();
        state = sandbox.workbook().resolve(".workbook");
        script = sandbox.workbook().resolve("exercises/MultiLeader.java");
        written = Files.readString(sandbox.workbook().resolve("solutions/MultiLeader.java"));
        Files.writeString(script, written);
        check();
        Map<Path, byte[]> others = others();
        Set<String> kept = kept();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> command = COMMANDS.get(kill % COMMANDS.size());
            kill(command, kill / COMMANDS.size() % 2 == 1);
            String what = "kill " + kill + " of " + command;
            Set<String> now = kept();
            assertTrue(now.containsAll(kept), () -> what + ": " + now);
            kept = now;
            assertScriptIsWhole(what);
            others.forEach((file, before) -> assertArrayEquals(before, read(file), () -> what + ": " + file));
        }
        Files.writeString(script, written);
        check();
        for (long pid : killed) {
            assertEquals(List.of(), desksOf(pid));
        }
        System.out.printf(
                "%d kills, %d of a running command, %d with children, of which %d stayed for more than %d ms%n",
                KILLS, met, withChildren, late, LATE_MS);
    }

    /** No lock may keep it from coming to its end. */
    private void check() throws Exception {
        Said said = sandbox.command("check", "local-write");
        assertEquals("", said.errors());
        assertTrue(kept().contains("local-write"));
    }

    /** @param together whether what the command has started is killed with it, as when the machine goes down */
    private void kill(List<String> command, boolean together) throws Exception {
        Process process = sandbox.start(command.toArray(String[]::new));
        killed.add(process.pid());
        begin(command, process);
        List<ProcessHandle> children = process.descendants().toList();
        if (together) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly().waitFor();
        long begin = System.nanoTime();
        for (ProcessHandle child : children) {
            while (runs(child) && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(LIMIT_S)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertFalse(runs(child), () -> "a child of " + command + " is still there");
            assertTrue(together || desksOf(process.pid()).isEmpty(), command::toString);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        late += millis > LATE_MS ? 1 : 0;
        withChildren += children.isEmpty() ? 0 : 1;
    }

    /** Lets the command do a part of its work: a random one, also when the machine is slow. */
    private void begin(List<String> command, Process process) throws Exception {
        String name = String.join(" ", command);
        int latest = latestMillis.getOrDefault(name, FIRST_LATEST_MS);
        int moment = random.nextInt(latest);
        long start = System.nanoTime();
        if (command.contains("quiz")) {
            process.getOutputStream().write("A\nB\nC\nA\nB\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } else {
            process.getOutputStream().close();
        }
        boolean ended = process.waitFor(moment / 2, TimeUnit.MILLISECONDS);
        if (command.contains("watch")) {
            Files.writeString(script, savedMeanwhile());
        }
        ended |= process.waitFor(moment - moment / 2, TimeUnit.MILLISECONDS);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        met += ended ? 0 : 1;
        latestMillis.put(name, ended ? Math.max(1, (int) took) : latest + latest / 10);
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

    /** The tasks with full points, and the questions that were answered. */
    private Set<String> kept() {
        Progress progress = Progress.in(state.resolve("progress.json"), InstantSource.system());
        Set<String> kept = new TreeSet<>();
        progress.best().forEach((task, best) -> {
            if (best.points() == best.max()) {
                kept.add(task);
            }
        });
        QuizAnswers answers = QuizAnswers.in(state);
        kept.addAll(answers.all().keySet());
        Stream.concat(progress.note().stream(), answers.note().stream()).forEach(note -> {
            throw new AssertionError(note);
        });
        return kept;
    }

    /** Reset replaces the text, and keeps the old one before; the learner writes on as before. */
    private void assertScriptIsWhole(String what) throws IOException {
        String now = Files.readString(script);
        if (!now.equals(written) && !now.equals(savedMeanwhile())) {
            String name = "class MyLastWriterWins";
            assertTrue(now.contains(name) && now.length() > written.length() / 2, what + ":\n" + now);
            assertTrue(isKept(), what);
        }
        Files.writeString(script, written);
    }

    /** What the learner saves while the command watch is running. */
    private String savedMeanwhile() {
        return written.replace("version++;", "version += 1;");
    }

    private boolean isKept() throws IOException {
        try (Stream<Path> kept = Files.walk(state.resolve("kept"))) {
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
