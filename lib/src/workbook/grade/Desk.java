package workbook.grade;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The working directory of a child, which is also where it makes temporary files: an empty folder that is removed after
 * it. From there a relative path leads to nothing of the workbook's.
 *
 * @param own the folder; empty where none can be made, such as on a full disk
 */
record Desk(Optional<Path> own) {
    static final String NAME = "workbook-check-";

    /** Makes one. */
    static Desk make() {
        try {
            return new Desk(Optional.of(
                    Files.createTempDirectory(NAME + ProcessHandle.current().pid() + "-")));
        } catch (IOException noRoom) {
            return new Desk(Optional.empty());
        }
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
        if (own.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(own.get())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(Desk::delete);
        } catch (IOException gone) {
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
