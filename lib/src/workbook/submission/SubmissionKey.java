package workbook.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import workbook.exercise.Task;

/** A fingerprint of everything on which the marks of a submission depend. */
final class SubmissionKey {
    private final MessageDigest digest;

    private SubmissionKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * The fingerprint of {@code submission} as this library grades it.
     *
     * @param library as of {@link #ofLibrary}
     * @throws IOException if a file cannot be read
     */
    static String of(Submission submission, List<Task> tasks, String library) throws IOException {
        SubmissionKey key = new SubmissionKey();
        key.add(library);
        tasks.forEach(task -> key.add(task.id()));
        submission.troubles().forEach(key::add);
        for (Submission.HandedIn file : submission.files()) {
            key.add(file.name());
            key.add(file.path());
        }
        return key.text();
    }

    /**
     * The fingerprint of a library and of the Java that runs it.
     *
     * @param place its jar or folder
     */
    static String ofLibrary(Path place) {
        SubmissionKey key = new SubmissionKey();
        key.add(String.valueOf(Runtime.version().feature()));
        try {
            if (Files.isDirectory(place)) {
                List<Path> files;
                try (var all = Files.walk(place)) {
                    files = all.filter(Files::isRegularFile).sorted().toList();
                }
                for (Path file : files) {
                    key.add(place.relativize(file).toString());
                    key.add(file);
                }
            } else {
                key.add(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key.text();
    }

    private void add(String word) {
        byte[] letters = word.getBytes(StandardCharsets.UTF_8);
        digest.update((letters.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(letters);
    }

    private void add(Path file) throws IOException {
        digest.update((Files.size(file) + ":").getBytes(StandardCharsets.UTF_8));
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                digest.update(part, 0, length);
            }
        }
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
