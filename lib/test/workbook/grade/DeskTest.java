package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of checks whose programs were all killed at once are removed by the next check, and nothing else is. */
class DeskTest {
    @TempDir
    private Path elsewhere;

    private Path temporary;
    private long dead;

    @BeforeEach
    void aProgramThatHasEnded() throws Exception {
        temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        dead = process.pid();
    }

    @Test
    void whatTheDeadLeftIsRemoved() throws IOException {
        Path left = Files.createTempDirectory(Desk.NAME + dead + "-");
        Files.writeString(Files.createDirectories(left.resolve("of/an answer")).resolve("file"), "text");
        Desk.make().clear();
        assertFalse(Files.exists(left));
    }

    @Test
    void whatTheLivingUseStays() throws IOException {
        Path mine =
                Files.createTempDirectory(Desk.NAME + ProcessHandle.current().pid() + "-");
        Path other = Files.createTempDirectory(Desk.NAME + "notes-");
        Desk.make().clear();
        assertTrue(Files.isDirectory(mine) && Files.isDirectory(other));
        Files.delete(mine);
        Files.delete(other);
    }

    @Test
    void aLinkIsRemovedAndNotWhatItLeadsTo() throws IOException {
        Path kept = Files.writeString(elsewhere.resolve("kept"), "text");
        Path link = Files.createSymbolicLink(temporary.resolve(Desk.NAME + dead + "-1"), elsewhere);
        Desk.make().clear();
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("text", Files.readString(kept));
    }
}
