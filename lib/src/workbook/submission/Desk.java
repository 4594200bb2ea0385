package workbook.submission;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** An empty folder for the JVM that grades one submission; it goes with all that is in it. */
final class Desk implements AutoCloseable {
    private final Path path;

    /** @throws IOException if there is no place for temporary files */
    Desk() throws IOException {
        path = Files.createTempDirectory("workbook-desk");
    }

    Path path() {
        return path;
    }

    /** What an answer made undeletable stays. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException undeletable) {
            return;
        }
    }
}
