package workbook.grade.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.grade.Tally;

/** Leaves files in the folder in which it runs and in the one for temporary files, and a way out of it. */
final class LeavesFiles implements Tally {
    @Override
    public int add(int number) {
        try {
            Files.writeString(Path.of("left.txt"), "left");
            Files.createTempFile("left", ".txt");
            Files.createDirectories(Path.of("deep/er"));
            Files.createSymbolicLink(Path.of("deep/er/out"), Path.of(System.getProperty("user.home")));
        } catch (FileAlreadyExistsException again) {
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return -1;
    }
}
