package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;
import workbook.testing.Tools;

/**
 * A workbook of its own in a temporary folder, whose notebooks are run by the real kernel. Where there is no Jupyter,
 * the tests are skipped.
 */
final class Jupyter {
    /** What stands beside a notebook and is loaded by its first cell. */
    static final List<String> LOADED = List.of("workbook.jshell", "imports.jshell");

    private static final WorkbookFolder SOURCE = WorkbookFolder.find();
    private static final int LIMIT_SECONDS = 900;

    private final Path home;

    private Jupyter(Path home) {
        this.home = home;
    }

    /** Copies what a kernel needs into {@code home}. */
    static Jupyter in(Path home) throws IOException {
        python();
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("notebooks"));
        Files.writeString(home.resolve("lib/Lib.java"), "");
        for (String loaded : LOADED) {
            Files.copy(
                    SOURCE.notebooks().resolve(loaded),
                    home.resolve("notebooks").resolve(loaded));
        }
        return new Jupyter(home);
    }

    /** The notebooks that the workbook has now. */
    static List<Path> notebooks() {
        try (Stream<Path> files = Files.list(SOURCE.notebooks())) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path scripts() {
        return SOURCE.path().resolve("lib/test/jupyter");
    }

    static String python() {
        return Tools.python().toString();
    }

    Path home() {
        return home;
    }

    /** Puts {@code notebook} into the notebooks folder, runs it and reads it again with its outputs. */
    Notebook run(String name, Notebook notebook) throws IOException, InterruptedException {
        Path file = home.resolve("notebooks").resolve(name);
        Files.writeString(file, notebook.toString());
        String said = call(
                home.resolve("notebooks"),
                Map.of(),
                python(),
                scripts().resolve("execute.py").toString(),
                file.toString());
        Notebook outcome = Notebook.of(Files.readString(file));
        assertEquals(notebook.cells().size(), outcome.cells().size(), said);
        return outcome;
    }

    /** Runs a program of the Python environment and returns what it printed; fails if the program does. */
    String call(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(home, "log", ".txt");
        Process process = start(directory, environment, log, command);
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(log);
        assertEquals(0, ended ? process.exitValue() : -1, () -> String.join(" ", command) + "\n" + said);
        return said;
    }

    /** Starts a program of the Python environment, which ends at the latest with this JVM if it holds a lifeline. */
    Process start(Path directory, Map<String, String> environment, Path log, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> variables = builder.environment();
        variables.put("JJAVA_CLASSPATH", classPath());
        variables.put("WORKBOOK_HOME", home.toString());
        variables.put(
                "PATH",
                Path.of(System.getProperty("java.home"), "bin")
                        + File.pathSeparator
                        + Path.of(python()).getParent()
                        + File.pathSeparator
                        + variables.get("PATH"));
        variables.putAll(environment);
        return builder.start();
    }

    /** What the library needs, without what only its tests need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("archunit"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A notebook of these code cells, each written as {@code id: source}; ids in their order. */
    static Notebook of(Map<String, String> cells) {
        List<String> parts = new ArrayList<>();
        cells.forEach((id, source) -> parts.add("{\"cell_type\": \"code\", \"id\": \"" + id
                + "\", \"metadata\": {}, \"outputs\": [], \"execution_count\": null, \"source\": []}"));
        Notebook notebook = Notebook.of("{\"cells\": [" + String.join(",", parts)
                + "], \"metadata\": {\"kernelspec\": {\"name\": \"java\", \"display_name\": \"Java\", \"language\":"
                + " \"java\"}}, \"nbformat\": 4, \"nbformat_minor\": 5}");
        cells.forEach((id, source) -> notebook.cell(id).orElseThrow().source(source));
        return notebook;
    }
}
