package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.cli.Sandbox.Said;

/** What a learner gets who asks for a report. */
class ReportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theBestAnswerCountsAndADamagedNotebookDoesNotStopTheReport() throws Exception {
        Sandbox sandbox = new Sandbox(folder).withCourse();
        Path workbook = sandbox.workbook();
        clear(workbook);
        Files.copy(workbook.resolve("solutions/MultiLeader.java"), workbook.resolve("exercises/MultiLeader.java"));
        Files.writeString(workbook.resolve("notebooks/damaged.ipynb"), "{\"cells\": [");
        sandbox.command("hint", "local-write");
        Path page = workbook.resolve("out/report.html");
        Said said = sandbox.command("report", "--html", page.toString(), "--junit", workbook.resolve("out") + "/");
        assertEquals(0, said.code(), said.errors());
        assertTrue(said.out().contains("local-write               1 of 1        exercises/MultiLeader.java, hints: 1"));
        assertTrue(said.out().contains("follower-apply            0 of 2        not started"), said.out());
        assertTrue(said.out().contains("notebooks/damaged.ipynb is damaged"), said.out());
        assertTrue(said.out().contains("The report is at file:///"), said.out());
        assertTrue(Files.readString(page).contains("14 of 14"));
        assertTrue(Files.readString(workbook.resolve("out/TEST-workbook.xml")).contains("name=\"local-write\""));
    }

    @Test
    void whatAWrongAnswerLooksLikeStandsInTheReport() throws Exception {
        Sandbox sandbox = new Sandbox(folder).withCourse();
        Path workbook = sandbox.workbook();
        clear(workbook);
        String ours = Files.readString(workbook.resolve("solutions/MultiLeader.java"));
        Files.writeString(workbook.resolve("exercises/MultiLeader.java"), ours.replace("version++;", "version = 1;"));
        Path page = workbook.resolve("report.html");
        Said said = sandbox.command("report", "--html", page.toString());
        assertEquals(0, said.code(), said.errors());
        assertTrue(Files.readString(page)
                .contains("<p class=\"message\">This looks like an answer that never raises the version.</p>"));
    }

    private static void clear(Path workbook) throws IOException {
        for (String part : new String[] {"exercises", "notebooks"}) {
            try (var files = Files.list(workbook.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void anAnswerIsNeverReplacedByAPage() throws IOException {
        Path answer = Files.writeString(folder.resolve("Mine.java"), "mine");
        refused("--html takes the name of a page", "--html", answer.toString());
        assertEquals("mine", Files.readString(answer));
        refused("The page cannot be written to", "--html", answer + "/report.html");
        assertFalse(Files.exists(folder.resolve("report.html")));
    }

    private static void refused(String sentence, String... words) {
        Typed ended = Typed.run("report", words[0], words[1]);
        assertEquals(2, ended.code());
        assertTrue(ended.err().startsWith(sentence), ended::err);
        assertEquals("", ended.out());
    }
}
