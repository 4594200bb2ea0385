package workbook.grade;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The working directory of a child, which is also where it makes temporary files: an empty folder that is removed after
 * it. From there a relative path leads to nothing of the workbook's.
 *
 * @param own the folder; empty where none can be made, such as on a full disk
 */
record Desk(Optional<Path> own) {
    static final String NAME = "workbook-check-";

    private static final Pattern OF_PARENT = Pattern.compile(NAME + "([0-9]{1,18})-[0-9]+");

    /** Makes one, and removes those that nobody else can: parent and child were killed together. */
    static Desk make() {
        try {
            Path folder =
                    Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-");
            clearThoseOfTheDead(folder);
            return new Desk(Optional.of(folder));
        } catch (IOException noRoom) {
            return new Desk(Optional.empty());
        }
    }

    /** Other people's folders stay: whoever owns one could turn it, while it is removed, into a link to ours. */
    private static void clearThoseOfTheDead(Path own) {
        try (DirectoryStream<Path> desks =
                Files.newDirectoryStream(own.toAbsolutePath().getParent(), NAME + "*")) {
            UserPrincipal us = Files.getOwner(own);
            for (Path desk : desks) {
                if (isOfTheDead(desk)
                        && Files.getOwner(desk, LinkOption.NOFOLLOW_LINKS).equals(us)) {
                    clear(desk);
                }
            }
        } catch (IOException | DirectoryIteratorException goneMeanwhile) {
            return;
        }
    }

    private static boolean isOfTheDead(Path desk) {
        Matcher name = OF_PARENT.matcher(desk.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** The one whose {@link #name()} that is; what was not made by {@link #make} is never cleared away. */
    static Desk named(String name) {
        Path folder = Path.of(name);
        boolean made = folder.isAbsolute() && folder.getFileName().toString().startsWith(NAME);
        return new Desk(made ? Optional.of(folder) : Optional.empty());
    }

    /** The folder as a path; never that of the workbook. */
    String name() {
        return own.map(Path::toString).orElse(System.getProperty("java.io.tmpdir"));
    }

    File folder() {
        return new File(name());
    }

    /** Removes the folder with everything in it; symbolic links are removed, and not what they lead to. */
    void clear() {
        own.ifPresent(Desk::clear);
    }

    /** One thread after the other: whoever ends this JVM next must not do so while another one is still at it. */
    private static synchronized void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(Desk::delete);
        } catch (IOException | UncheckedIOException gone) {
            return;
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException keptOpenOrGone) {
            file.toFile().deleteOnExit();
        }
    }
}
