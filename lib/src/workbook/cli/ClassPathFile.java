package workbook.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import workbook.exercise.WorkbookFolder;

/**
 * {@code .workbook/classpath}: what the built library needs, joined by the system's separator. The first cell of a
 * notebook and the launcher read it; the launcher takes it for valid until a source of the library is newer.
 */
final class ClassPathFile {
    private ClassPathFile() {}

    /** Where the class path of the library stands. */
    static Path in(WorkbookFolder folder) {
        return folder.state().resolve("classpath");
    }

    /** Writes the class path that this JVM runs with, unless it stands there already or is not made of jars. */
    static void remember(WorkbookFolder folder) {
        String classPath = System.getProperty("java.class.path");
        if (!Arrays.stream(classPath.split(File.pathSeparator)).allMatch(entry -> new File(entry).isFile())) {
            return;
        }
        Path file = in(folder);
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(classPath)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "classpath", ".new");
            Files.writeString(whole, classPath, StandardCharsets.UTF_8);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritable) {
            // Only the next start is slower, and the commands that must write say so themselves.
        }
    }
}
