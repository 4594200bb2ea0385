package workbook.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Marks of earlier runs, one file each, so that a grading that was stopped goes on where it was. */
final class KeptMarks {
    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    /** @param folder need not exist */
    KeptMarks(Path folder) {
        this.folder = folder;
    }

    /** Those of the submission with this fingerprint; empty if there are none that can be understood. */
    Optional<Marks> find(String key, String learner) {
        try {
            return Optional.of(ReportJson.marks(learner, json.readTree(Files.readAllBytes(file(key)))));
        } catch (IOException | IllegalArgumentException noneYet) {
            return Optional.empty();
        }
    }

    /**
     * Keeps {@code marks}; a program that is killed meanwhile leaves all of them or nothing.
     *
     * @throws IOException if nothing can be written
     */
    void keep(String key, Marks marks) throws IOException {
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, key, ".next");
        try {
            Files.write(next, json.writeValueAsBytes(ReportJson.of(marks)));
            Files.move(next, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Notes, where something can be written, that the submission with this fingerprint is being graded. */
    void begin(String key) {
        try {
            Files.createDirectories(folder);
            Files.writeString(begun(key), "begun\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException nobodyWillKnow) {
            return;
        }
    }

    /** Notes that it has come to an end. */
    void end(String key) {
        try {
            Files.deleteIfExists(begun(key));
        } catch (IOException nothingWritable) {
            return;
        }
    }

    /** How often it was begun without an end. */
    int timesBegun(String key) {
        try {
            return Files.readAllLines(begun(key)).size();
        } catch (IOException never) {
            return 0;
        }
    }

    private Path begun(String key) {
        return folder.resolve(key + ".begun");
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }
}
