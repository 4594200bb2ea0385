package workbook.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports and network connections that this JVM has open, as Linux tells them; elsewhere nobody can tell. */
final class Connections {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final List<String> KINDS = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int NUMBER = 9;

    private Connections() {}

    /** Whether there are any; a child has none of its own. */
    static boolean areOpen() {
        try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
            Set<String> ours = files.map(Connections::target).collect(Collectors.toSet());
            return ours.stream().anyMatch(target -> target.startsWith("socket:"))
                    && KINDS.stream().flatMap(Connections::ofMachine).anyMatch(ours::contains);
        } catch (IOException notOnLinux) {
            return false;
        }
    }

    private static Stream<String> ofMachine(String kind) {
        try {
            return Files.readAllLines(PROCESS.resolve("net").resolve(kind)).stream()
                    .skip(1)
                    .map(line -> "socket:[" + line.strip().split("\\s+")[NUMBER] + "]");
        } catch (IOException unknownHere) {
            return Stream.empty();
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
