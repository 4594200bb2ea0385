package workbook.grade;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports and network connections that an answer has open, as Linux tells them; elsewhere nobody can tell. */
final class Connections {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final List<String> KINDS = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int NUMBER = 9;

    private final Set<String> ofJava;

    /** Remembers what this JVM has open by itself, before any answer runs. */
    Connections() {
        useChannels();
        ofJava = sockets();
    }

    /** Java opens a pair of sockets within this machine when it uses the first channel. */
    private static void useChannels() {
        try {
            FileChannel.open(PROCESS.resolve("stat")).close();
        } catch (IOException notOnLinux) {
            return;
        }
    }

    /** Whether there are any. */
    boolean areOpen() {
        Set<String> open = sockets();
        return !ofJava.containsAll(open)
                && KINDS.stream().flatMap(Connections::ofMachine).anyMatch(open::contains);
    }

    private static Set<String> sockets() {
        try (Stream<Path> files = Files.list(PROCESS.resolve("fd"))) {
            return files.map(Connections::target)
                    .filter(target -> target.startsWith("socket:"))
                    .collect(Collectors.toSet());
        } catch (IOException notOnLinux) {
            return Set.of();
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
