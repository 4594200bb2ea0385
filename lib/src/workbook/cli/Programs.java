package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Other programs on this machine. */
final class Programs {
    private Programs() {}

    /** Where the shell would find {@code name}; empty if it would not. */
    static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What {@code command} prints to both of its outputs; empty if it cannot be started or does not end with 0. */
    static Optional<String> output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException cannotStart) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Runs {@code command} to its end with its output in {@code log}, and kills it if this JVM ends before. */
    static int run(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        Thread killer = new Thread(() -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        Runtime.getRuntime().addShutdownHook(killer);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(killer);
        return code;
    }

    /** The text of a log, whatever bytes are in it. */
    static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** The command with which a person installs a program here. */
    static String installing(String aptPackage, String dnfPackage, String brewPackage) {
        String sudo = isRoot() ? "" : "sudo ";
        if (find("apt-get").isPresent()) {
            return sudo + "apt-get install " + aptPackage;
        }
        return find("dnf").isPresent() ? sudo + "dnf install " + dnfPackage : "brew install " + brewPackage;
    }
}
