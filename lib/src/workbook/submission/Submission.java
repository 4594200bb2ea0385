package workbook.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.text.Texts;

/**
 * What one learner handed in.
 *
 * @param learner the name of the folder or file, without what a terminal would not show
 * @param files scripts and notebooks; no links, and nothing that is too large to be an answer
 * @param troubles what is left out, and why, one sentence each
 */
public record Submission(String learner, List<HandedIn> files, List<String> troubles) {
    /** A notebook with all its pictures needs a tenth of it. */
    static final long LARGEST_MB = 10;
    /** A submission with more files is something else, such as a whole home folder. */
    static final int MOST_FILES = 100;

    private static final Texts TEXTS = Texts.of("submission");

    public Submission {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    /**
     * A script or a notebook.
     *
     * @param name as it is named to the learner: where it lies in what was handed in
     */
    public record HandedIn(String name, Path path) {}

    /**
     * The submissions in {@code folder}, by name: one for every folder or file in it that is not hidden. A folder and
     * files that differ only in their endings belong to one learner.
     *
     * @throws UncheckedIOException if {@code folder} cannot be read
     */
    public static List<Submission> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, List<Path>> byLearner = entries.filter(entry -> !isHidden(entry))
                    .sorted()
                    .collect(Collectors.groupingBy(Submission::learner, TreeMap::new, Collectors.toList()));
            return byLearner.entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String learner(Path entry) {
        String name = entry.getFileName().toString();
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? name : name.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static Submission of(String name, List<Path> entries) {
        Found found = new Found();
        for (Path entry : entries) {
            found.root = entry;
            try {
                Files.walkFileTree(entry, found);
            } catch (IOException e) {
                found.trouble("unreadable", entry);
            }
        }
        List<HandedIn> files = found.files.stream()
                .sorted(Comparator.comparing(HandedIn::name))
                .toList();
        if (files.size() > MOST_FILES) {
            return new Submission(shown(name), List.of(), List.of(TEXTS.get("many", files.size(), MOST_FILES)));
        }
        return new Submission(shown(name), files, found.troubles);
    }

    /** A name is shown in terminals: it must not move the cursor, nor turn the direction of what follows. */
    static String shown(String name) {
        return name.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isAnswer(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".java") || name.endsWith(".ipynb");
    }

    /** Collects the answers of one learner. Links are named and not followed, wherever they lead. */
    private static final class Found extends SimpleFileVisitor<Path> {
        private final List<HandedIn> files = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();
        private Path root;

        private void trouble(String key, Path file, Object... more) {
            Object[] values =
                    Stream.concat(Stream.of(name(file)), Stream.of(more)).toArray();
            troubles.add(TEXTS.get(key, values));
        }

        private String name(Path file) {
            return shown((file.equals(root) ? file.getFileName() : root.relativize(file)).toString());
        }

        /** Of a whole workbook only what its owner writes counts: {@code solutions/} is not theirs. */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(root) && isHidden(folder) || isNotTheirs(folder);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private boolean isNotTheirs(Path folder) {
            String name = folder.getFileName().toString();
            return !folder.equals(root)
                    && Files.isRegularFile(folder.resolveSibling("lib").resolve("Lib.java"))
                    && !name.equals("exercises")
                    && !name.equals("notebooks");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                trouble("link", file);
            } else if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            } else if (!isAnswer(file)) {
                if (file.equals(root)) {
                    trouble("other", file);
                }
            } else if (!attributes.isRegularFile() || !Files.isReadable(file)) {
                trouble("unreadable", file);
            } else if (attributes.size() > LARGEST_MB * 1_000_000) {
                trouble("large", file, attributes.size() / 1_000_000, LARGEST_MB);
            } else {
                files.add(new HandedIn(name(file), file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            trouble("unreadable", file);
            return FileVisitResult.CONTINUE;
        }
    }
}
