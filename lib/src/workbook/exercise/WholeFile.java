package workbook.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes files so that whoever reads one, also after a crash, finds the old text or the new one, never half of it. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Puts {@code content} into {@code file}, which need not exist yet, nor its folder. Rights and symbolic links stay.
     * What a program that was killed has left beside it is replaced by the next one; two must not write the same file
     * at the same time.
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path next = target.resolveSibling("." + target.getFileName() + ".next");
        Files.write(next, content);
        if (Files.exists(target)) {
            copyRights(target, next);
        }
        Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyRights(Path from, Path to) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
