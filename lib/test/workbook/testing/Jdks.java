package workbook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs that are installed where systems and their tools usually put them. */
public final class Jdks {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");

    private Jdks() {}

    /**
     * An installed JDK.
     *
     * @param version its feature number, such as 25
     */
    public record Jdk(int version, Path java) {}

    /** One JDK of each version from 17 that is not the one running now. */
    public static List<Jdk> others() {
        Map<Integer, Jdk> found = new LinkedHashMap<>();
        for (Path folder : folders()) {
            try (Stream<Path> homes = Files.list(folder)) {
                homes.sorted()
                        .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                        .forEach(home -> remember(home, found));
            } catch (IOException notReadable) {
                // Then its JDKs do not count.
            }
        }
        found.remove(Runtime.version().feature());
        return List.copyOf(found.values());
    }

    private static List<Path> folders() {
        return Stream.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        Path.of(System.getProperty("user.home"), ".sdkman/candidates/java"),
                        Path.of(System.getProperty("user.home"), ".jbang/cache/jdks"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static void remember(Path home, Map<Integer, Jdk> found) {
        Path release = home.resolve("release");
        if (Files.isRegularFile(release) && Files.isExecutable(home.resolve("bin/javac"))) {
            try {
                Matcher version = VERSION.matcher(Files.readString(release));
                if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
                    int feature = Integer.parseInt(version.group(1));
                    found.putIfAbsent(feature, new Jdk(feature, home.resolve("bin/java")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
