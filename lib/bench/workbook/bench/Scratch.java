package workbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder for what a benchmark needs; it goes with everything in it. */
final class Scratch implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 20;

    private final Path folder;

    Scratch() {
        try {
            folder = Files.createTempDirectory("workbook-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /**
     * Runs a program to its end.
     *
     * @param code with which it has to end, so that no failure is taken for a quick success
     * @param environment what is added to ours
     * @return the most memory that it had at a time, in MB; 0 where the system does not tell
     */
    long run(int code, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        long megabytes = 0;
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            megabytes = Math.max(megabytes, megabytes(process));
        }
        if (process.exitValue() != code) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + Files.readString(said));
        }
        return megabytes;
    }

    private static long megabytes(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | UncheckedIOException goneOrNotLinux) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
