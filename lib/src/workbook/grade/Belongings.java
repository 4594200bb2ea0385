package workbook.grade;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.exercise.KeptFile;

/**
 * Files that no answer has any business with, as they were when a check began: the learner's progress, and the library
 * itself. An answer reaches them where it knows their absolute path.
 */
final class Belongings {
    private final Optional<Path> progress;
    private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

    private Belongings(Optional<Path> progress) {
        this.progress = progress;
    }

    /** @param progress need not exist */
    static Belongings now(Optional<Path> progress) {
        Belongings belongings = new Belongings(progress);
        Stream.concat(library().stream(), progress.stream())
                .forEach(file -> belongings.before.put(file, content(file)));
        return belongings;
    }

    /** The jar that this class comes from; empty while the library is being developed. */
    private static Optional<Path> library() {
        try {
            return Optional.of(Path.of(Belongings.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the files what they were, unless another program of the workbook wrote them.
     *
     * @return a file that had been changed; empty if none had
     */
    Optional<Path> putBack() {
        Optional<Path> changed = Optional.empty();
        for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
            Optional<byte[]> now = content(file.getKey());
            if (same(now, file.getValue())) {
                continue;
            }
            if (isProgress(file.getKey()) && now.filter(KeptFile::isOurs).isPresent()) {
                file.setValue(now);
                continue;
            }
            if (isProgress(file.getKey())) {
                new KeptFile(file.getKey()).putBack(file.getValue());
            } else {
                write(file.getKey(), file.getValue().orElseThrow());
            }
            changed = Optional.of(file.getKey());
        }
        return changed;
    }

    private boolean isProgress(Path file) {
        return progress.filter(file::equals).isPresent();
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.orElseThrow()));
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException nothingThere) {
            return Optional.empty();
        }
    }

    /** With nothing but the JDK, and into the file that this JVM has open: it needs more classes from there. */
    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException outOfReach) {
            return;
        }
    }
}
