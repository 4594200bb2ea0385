package workbook.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as handed in, and by whom. */
class SubmissionTest {
    @TempDir
    private Path folder;

    @Test
    void everyFolderAndFileIsOneLearner() throws IOException {
        file("bob.java");
        file("alice/deep/down/Mine.java");
        file("alice/notes.ipynb");
        file("carol.ipynb");
        file("carol.java");
        file(".hidden/Mine.java");
        file("alice/.git/Mine.java");
        List<Submission> found = Submission.in(folder);
        assertEquals(
                List.of("alice", "bob", "carol"),
                found.stream().map(Submission::learner).toList());
        assertEquals(List.of("deep/down/Mine.java", "notes.ipynb"), names(found.get(0)));
        assertEquals(List.of("carol.ipynb", "carol.java"), names(found.get(2)));
    }

    @Test
    void ofAWholeWorkbookOnlyWhatItsOwnerWritesCounts() throws IOException {
        for (String name : List.of("lib/Lib.java", "solutions/A.java", "exercises/B.java", "notebooks/c.ipynb")) {
            file("alice/my clone/" + name);
        }
        assertEquals(
                List.of("my clone/exercises/B.java", "my clone/notebooks/c.ipynb"),
                names(Submission.in(folder).get(0)));
    }

    @Test
    void aLinkIsNamedAndNotFollowed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("elsewhere/secret"));
        Path all = Files.createDirectories(folder.resolve("all"));
        Files.createSymbolicLink(all.resolve("alice"), outside);
        Files.createDirectories(all.resolve("bob"));
        Files.createSymbolicLink(all.resolve("bob/Mine.java"), file("elsewhere/secret/A.java"));
        for (Submission one : Submission.in(all)) {
            assertEquals(List.of(), one.files(), one.learner());
            assertEquals(1, one.troubles().size(), one.learner());
            assertTrue(one.troubles().get(0).contains(" is a link to another place"), one.learner());
        }
    }

    @Test
    void whatCannotBeAnAnswerIsNotRead() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file("alice.ipynb").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        file("bob.pdf");
        for (int number = 0; number <= Submission.MOST_FILES; number++) {
            file("carol/Mine" + number + ".java");
        }
        assertEquals(
                List.of(
                        "alice.ipynb is too large for an answer: 100 MB of at most 10. Hand it in without outputs and"
                                + " data.",
                        "bob.pdf is neither a Java file nor a notebook. Its name has to end in .java or .ipynb.",
                        "There are 101 scripts and notebooks; at most 100 are graded. Hand in the answers only."),
                Submission.in(folder).stream()
                        .flatMap(one -> one.troubles().stream())
                        .toList());
    }

    @Test
    void aNameCannotMoveTheCursorOrTurnTheLine() throws IOException {
        file("a\u001b[2J\u202eb/Mine.java");
        assertEquals("a\ufffd[2J\ufffdb", Submission.in(folder).get(0).learner());
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private static List<String> names(Submission submission) {
        return submission.files().stream()
                .map(file -> file.name().replace('\\', '/'))
                .toList();
    }
}
