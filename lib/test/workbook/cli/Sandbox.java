package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.exercise.WorkbookFolder;

/**
 * A machine on which only some programs are installed, and on it a workbook in a folder whose name has a blank and
 * letters of other alphabets.
 */
final class Sandbox {
    /** What every machine has. */
    private static final List<String> COMMON = List.of(
            "bash",
            "cat",
            "df",
            "dirname",
            "env",
            "find",
            "grep",
            "id",
            "locale",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tar",
            "uname");

    /** Beside other programs a start of Java takes long; one that hangs is told all the same. */
    private static final long LIMIT_S = 180;

    private static final Path BASH = Programs.find("bash").orElseThrow();

    private final Path bin;
    private final Path workbook;
    private final Map<String, String> environment = new TreeMap<>();

    Sandbox(Path folder) throws IOException {
        bin = Files.createDirectories(folder.resolve("bin"));
        workbook = Files.createDirectories(folder.resolve("unter wegs ü 日本"));
        for (String program : COMMON) {
            Optional<Path> found = Programs.find(program);
            if (found.isPresent()) {
                with(program, "exec " + found.get() + " \"$@\"");
            }
        }
        Path real = WorkbookFolder.find().path();
        Files.createDirectories(workbook.resolve("lib/src"));
        Files.createDirectories(workbook.resolve("lib/resources"));
        Files.createDirectories(workbook.resolve("notebooks"));
        for (String file : List.of("jbang", "jbang-catalog.json", "requirements.txt", "lib/Lib.java")) {
            Files.copy(real.resolve(file), workbook.resolve(file));
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Puts the answers, and the exercises made of them, into the workbook. */
    Sandbox withCourse() throws IOException {
        Path real = WorkbookFolder.find().path();
        for (String part : List.of("solutions", "exercises", "notebooks")) {
            Files.createDirectories(workbook.resolve(part));
            try (Stream<Path> files = Files.list(real.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, workbook.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        return this;
    }

    Path workbook() {
        return workbook;
    }

    /** Installs a program that does what {@code script} says. */
    Sandbox with(String program, String script) throws IOException {
        script(bin.resolve(program), script);
        return this;
    }

    /** Sets JAVA_HOME to a Java of this version, with these programs in it. */
    Sandbox withJava(String version, String... programs) throws IOException {
        Path home = workbook.resolveSibling("java-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (String program : programs) {
            script(home.resolve("bin").resolve(program), "exit 1");
        }
        return with("JAVA_HOME", home);
    }

    Sandbox with(String variable, Path value) {
        environment.put(variable, value.toString());
        return this;
    }

    Sandbox without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Runs the launcher with {@code arguments}. */
    Said launch(String... arguments) throws IOException, InterruptedException {
        return run(launcher(arguments));
    }

    /** Runs the commands in a JVM of their own, without the launcher. */
    Said command(String... arguments) throws IOException, InterruptedException {
        return run(main(arguments));
    }

    /** The same, left running; the caller reads its output and ends it. */
    Process start(String... arguments) throws IOException {
        return builder(main(arguments)).redirectErrorStream(true).start();
    }

    /** As {@link #launch}, left running; the caller reads its output and waits for its end. */
    Process startLauncher(String... arguments) throws IOException {
        return builder(launcher(arguments)).redirectErrorStream(true).start();
    }

    private List<String> launcher(String... arguments) {
        List<String> command = new ArrayList<>(List.of(workbook.resolve("jbang").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> main(String... arguments) {
        with("WORKBOOK_HOME", workbook);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private Said run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(workbook.getParent(), "out", "");
        Path errors = Files.createTempFile(workbook.getParent(), "errors", "");
        Process process = builder(command)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
            // The report of a failed test is too short for it.
            System.err.println(Stacks.of(process));
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail(command + " does not end");
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(errors));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!" + BASH + "\n" + body + "\n", StandardCharsets.UTF_8);
        assertTrue(file.toFile().setExecutable(true), () -> file + " cannot be made executable");
    }

    /** What a program left behind. */
    record Said(int code, String out, String errors) {
        /** The program was refused: it ends with 2, and its last line says why and what to type. */
        void refusedWith(String start, String end) {
            String last = errors.strip().lines().reduce("", (before, line) -> line);
            assertEquals(2, code, errors);
            assertTrue(last.startsWith(start), () -> "\"" + last + "\" does not start with \"" + start + "\"");
            assertTrue(last.endsWith(end), () -> "\"" + last + "\" does not end with \"" + end + "\"");
            assertTrue(!errors.contains("\tat ") && !errors.contains("Exception"), errors);
            assertEquals("", out, "nothing on standard output");
        }
    }
}
