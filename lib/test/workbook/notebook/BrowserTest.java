package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Solution;
import workbook.sync.Sync;
import workbook.testing.Tools;

/** A learner's way through a chapter in a real browser: lab, run all, a wrong answer, a right one, light and dark. */
class BrowserTest {
    private static final WorkbookFolder SOURCE = WorkbookFolder.find();
    private static final String NOTEBOOK = "01-single-leader.ipynb";
    private static final String TASK = "follower-apply";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");
    private static final int READY_SECONDS = 60;

    @TempDir
    private Path home;

    @Test
    void aLearnerWritesAnAnswerAndPressesItsCheck() throws Exception {
        String chromium = Tools.chromium().toString();
        Jupyter jupyter = Jupyter.in(home);
        installed();
        Files.copy(
                SOURCE.notebooks().resolve(NOTEBOOK), home.resolve("notebooks").resolve(NOTEBOOK));
        Solution solution = Sync.solutions(SOURCE).get("SingleLeader.java");
        String right = solution.answer(TASK).orElseThrow();
        Path rightFile = Files.writeString(home.resolve("right.txt"), right);
        Path wrongFile = Files.writeString(
                home.resolve("wrong.txt"), right.replace("entry.sequence() !=", "entry.sequence() <"));
        Path pictures = Files.createDirectories(SOURCE.state().resolve("screenshots"));
        Process lab = lab(jupyter);
        List<ProcessHandle> family = List.of();
        try {
            String address = address(lab);
            family = lab.descendants().toList();
            String said = jupyter.call(
                    home,
                    Map.of(),
                    Jupyter.python(),
                    Jupyter.scripts().resolve("browser.py").toString(),
                    address,
                    chromium,
                    pictures.toString(),
                    NOTEBOOK,
                    TASK,
                    wrongFile.toString(),
                    rightFile.toString());
            reads(new ObjectMapper().readTree(said.substring(said.indexOf("SEEN ") + 5)));
            family = Stream.concat(family.stream(), lab.descendants()).toList();
        } finally {
            lab.destroy();
            assertTrue(lab.waitFor(20, TimeUnit.SECONDS), "lab ends when it is asked to");
        }
        returnEnvironment();
        List<ProcessHandle> left =
                family.stream().filter(ProcessHandle::isAlive).toList();
        assertEquals(List.of(), left, "no process is left behind");
    }

    private static void reads(JsonNode seen) {
        assertAll(
                () -> assertEquals(0, seen.path("dialogs").asInt(), "no pop-up on opening"),
                () -> assertEquals("[]", seen.path("wrong outputs").toString(), "cells with an error or on stderr"),
                () -> assertEquals("[]", seen.path("page errors").toString()),
                () -> assertTrue(seen.path("untouched").asText().contains("0 of 2 points"), seen::toString),
                () -> says(seen, "wrong light", "✗", "refuses", "Again:"),
                () -> says(seen, "wrong dark", "✗", "refuses", "Again:"),
                () -> says(seen, "right light", "2 of 2 points", "✓"),
                () -> says(seen, "right dark", "2 of 2 points", "✓"),
                () -> assertFalse(seen.path("right dark").asText().contains("✗"), seen::toString),
                () -> assertTrue(seen.path("picture light").path(0).asInt() > 300, "the diagram is wide"),
                () -> assertEquals(seen.path("picture light"), seen.path("picture dark")));
    }

    private static void says(JsonNode seen, String name, String... words) {
        for (String word : words) {
            assertTrue(seen.path(name).asText().contains(word), () -> name + ": " + seen.path(name));
        }
    }

    private Process lab(Jupyter jupyter) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "workbook.cli.Main",
                        "lab",
                        "--no-browser",
                        "--port",
                        String.valueOf(port))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("lab.txt").toFile());
        builder.environment().put("WORKBOOK_HOME", home.toString());
        return builder.start();
    }

    private String address(Process lab) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < READY_SECONDS * 10; tenths++) {
            Matcher address = ADDRESS.matcher(Files.readString(home.resolve("lab.txt")));
            if (address.find()) {
                return address.group();
            }
            assertTrue(lab.isAlive() || tenths == 0, () -> "lab ended: " + said());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("lab gave no address: " + said());
    }

    private String said() {
        try {
            return Files.readString(home.resolve("lab.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Takes the links away again, before the folder that they stand in is removed. */
    private void returnEnvironment() throws IOException {
        try (Stream<Path> links = Files.list(home.resolve(".workbook/venv"))) {
            for (Path link : links.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /** Lends lab the environment of the tests, so that nothing is fetched, and lets the page show its inner side. */
    private void installed() throws IOException, InterruptedException {
        Path lent = Tools.python().getParent().getParent();
        Path venv = Files.createDirectories(home.resolve(".workbook/venv"));
        try (Stream<Path> parts = Files.list(lent)) {
            for (Path part :
                    parts.filter(part -> !part.endsWith("installed.txt")).toList()) {
                Files.createSymbolicLink(venv.resolve(part.getFileName()), part);
            }
        }
        Path requirements = SOURCE.path().resolve("requirements.txt");
        Files.copy(requirements, home.resolve("requirements.txt"));
        Process version = new ProcessBuilder(
                        venv.resolve("bin/python").toString(),
                        "-c",
                        "import sys; print('%d.%d' % sys.version_info[:2])")
                .start();
        String python = new String(version.getInputStream().readAllBytes()).strip();
        Files.writeString(venv.resolve("installed.txt"), python + "\n" + Files.readString(requirements));
        Path config = Files.createDirectories(home.resolve(".workbook/jupyter/config"));
        Files.writeString(config.resolve("jupyter_lab_config.json"), "{\"LabApp\": {\"expose_app_in_browser\": true}}");
    }
}
