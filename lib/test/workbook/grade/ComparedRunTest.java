package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import workbook.exercise.Course;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Sync;

/** A searched row of a wrong answer shows the run that it fails, and the same run with the library's classes. */
class ComparedRunTest {
    @Test
    void theSameRunWithOurClassesComesAlong() {
        String right = Sync.solutions(WorkbookFolder.find())
                .get("SingleLeader.java")
                .answer("follower-apply")
                .orElseThrow();
        String wrong = right.replace("entry.sequence() !=", "entry.sequence() <");
        assertNotEquals(right, wrong);
        String source = "import java.util.*;\nimport replication.singleleader.*;\n" + wrong;
        TaskReport report;
        try (Grader grader = Grader.cold()) {
            report = grader.grade(
                    Course.task("follower-apply").orElseThrow(), new Answer.Script("my/Answer.java", source));
        }
        RowReport searched = report.rows().get(report.rows().size() - 1);
        assertEquals(Outcome.FAILED, searched.outcome(), report::toString);
        String theirs = searched.picture().orElseThrow().text();
        String ours = searched.ours().orElseThrow().text();
        assertTrue(ours.contains("leader"), ours);
        assertNotEquals(theirs, ours);
        assertEquals(begin(theirs), begin(ours), "both pictures show the same part");
    }

    /** The first time in the caption, "…, 45 to 80 ms". */
    private static String begin(String text) {
        return text.lines().findFirst().orElseThrow().replaceAll(".*, ([\\d.]+) to .*", "$1");
    }
}
