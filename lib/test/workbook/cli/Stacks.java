package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the threads of programs are doing that do not come to their end. */
final class Stacks {
    private static final long PATIENCE_S = 30;

    private Stacks() {}

    /** Those of {@code process} and of the programs that it has started, as text. */
    static String of(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(Stacks::of)
                .collect(Collectors.joining("\n"));
    }

    private static String of(ProcessHandle process) {
        String head =
                "process " + process.pid() + " " + process.info().commandLine().orElse("") + "\n";
        try {
            Path said = Files.createTempFile("stacks", "");
            Process asking = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jstack")
                                    .toString(),
                            String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean answered = asking.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            asking.destroyForcibly().waitFor();
            String stacks = Files.readString(said);
            Files.delete(said);
            return head + (answered ? stacks : "gives no answer");
        } catch (IOException e) {
            return head + e;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return head;
        }
    }
}
