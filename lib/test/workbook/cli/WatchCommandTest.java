package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who leaves the command watch running and saves files. */
class WatchCommandTest {
    private static final long LIMIT_S = 60;

    @TempDir
    private Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private Sandbox sandbox;
    private Path script;
    private Process watch;

    @BeforeEach
    void aWorkbook() throws IOException {
        sandbox = new Sandbox(folder).withCourse();
        script = sandbox.workbook().resolve("exercises/MultiLeader.java");
        Files.copy(
                sandbox.workbook().resolve("solutions/MultiLeader.java"), script, StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void noWatchIsLeft() {
        if (watch != null) {
            watch.descendants().forEach(ProcessHandle::destroyForcibly);
            watch.destroyForcibly();
        }
    }

    @Test
    void onlyTheTaskThatChangedIsChecked() throws Exception {
        watch(script.toString());
        change("version++;", "version += 2;");
        assertEquals("local-write 0.4 of 1 point", words(until("local-write ")));
        assertTrue(until("Next: ").startsWith("Next: local-write, "), "the task that is not right is named");
        change("version += 2;", "version++;");
        assertEquals("local-write 1 of 1 point", words(until("local-write ")));
        assertEquals("Solved for the first time: local-write.", until("Solved"));
        assertTrue(until("Next: ").startsWith("Next: last-writer-wins, "), "the next one that is not done is named");
    }

    @Test
    void afterTheLastTaskOfAFileOneOfAnotherFileIsNamed() throws Exception {
        assertEquals(0, sandbox.start("check", script.toString()).waitFor());
        assertTrue(watch(script.toString()).startsWith("Next: leader-write, "));
    }

    @Test
    void aFileThatIsReplacedByAnotherIsSaved() throws Exception {
        watch(script.toString());
        Path next = script.resolveSibling("MultiLeader.java.next");
        Files.writeString(next, Files.readString(script).replace("version++;", "version--;"));
        Files.move(next, script, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("local-write 0 of 1 point", words(until("local-write ")));
    }

    @Test
    void halfANotebookIsReadAgainAtItsNextSave() throws Exception {
        Path notebook = sandbox.workbook().resolve("notebooks/02-multi-leader.ipynb");
        String whole = Files.readString(notebook);
        watch(notebook.toString());
        Files.writeString(notebook, whole.substring(0, whole.length() / 2));
        assertTrue(until("notebooks/02").endsWith("its next save is read again."));
        String answered = whole.replace("throw new NotStarted(); // ours has 3 lines", "return null;");
        assertFalse(answered.equals(whole), "the test changes an answer");
        Files.writeString(notebook, answered);
        assertTrue(until("Next: ").startsWith("Next: local-write, "));
    }

    @Test
    void whatHindersSeveralTasksIsToldOnce() throws Exception {
        watch(script.toString());
        Files.writeString(script, Files.readString(script).replaceFirst("\nclass ", "\nThis is not Java.\nclass "));
        assertTrue(until("Nothing of these").contains("local-write"), "one sentence for all of them");
    }

    @Test
    void wrongUseEndsWith2() {
        assertRefused("There is no file nothing.java. ", "nothing.java");
        assertRefused("watch takes a file, and local-write is a task. Type: ./jbang watch exercises/", "local-write");
        assertRefused("README.md is neither a Java file nor a notebook.", "README.md");
    }

    private static void assertRefused(String sentence, String file) {
        Typed ended = Typed.run("watch", file);
        assertEquals(2, ended.code());
        assertTrue(ended.err().startsWith(sentence), ended::err);
    }

    /** What is said to come next. */
    private String watch(String file) throws Exception {
        watch = sandbox.start("watch", file);
        BufferedReader said = new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8));
        Thread reading = new Thread(() -> {
            try {
                said.lines().forEach(lines::add);
            } catch (UncheckedIOException ended) {
                lines.add("");
            }
        });
        reading.setDaemon(true);
        reading.start();
        return until("Next: ");
    }

    private void change(String old, String now) throws IOException {
        Files.writeString(script, Files.readString(script).replace(old, now));
    }

    private String until(String beginning) throws InterruptedException {
        StringBuilder before = new StringBuilder();
        String line = lines.poll(LIMIT_S, TimeUnit.SECONDS);
        while (line != null && !line.startsWith(beginning)) {
            before.append(line).append('\n');
            line = lines.poll(LIMIT_S, TimeUnit.SECONDS);
        }
        assertTrue(line != null, () -> "no line begins with \"" + beginning + "\":\n" + before);
        assertFalse(before.toString().contains("siblings "), before::toString);
        return line;
    }

    private static String words(String line) {
        return line.replaceAll(" +", " ");
    }
}
