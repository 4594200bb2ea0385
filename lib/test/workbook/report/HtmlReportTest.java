package workbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.grade.HelpTaken.AnswerShown;
import workbook.grade.HelpTaken.Taken;
import workbook.grade.Outcome;
import workbook.grade.Progress.Best;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.view.Picture;

/** A report shows everything, and nothing that an answer says becomes a part of the page. */
class HtmlReportTest {
    private static final Task TASK = Course.task("follower-apply").orElseThrow();
    private static final ZonedDateTime WHEN = ZonedDateTime.parse("2026-03-04T05:06:07Z[UTC]");
    private static final String HOSTILE = "<script>alert(1)</script> 日本 \u0000 \u202e & \"x\"";

    @Test
    void whatAnAnswerSaysStaysWords() {
        String page = page(HOSTILE, new Picture("<svg/>", HOSTILE), Taken.NOTHING);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; 日本 \ufffd \ufffd &amp; "), page);
    }

    @Test
    void aForgedPictureIsReplacedByItsWords() {
        for (String forged : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://example.org/'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'><text>x</text></a></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'></svg><script>alert(1)</script>",
                "<html xmlns='http://www.w3.org/1999/xhtml'/>",
                "no picture")) {
            String page = page("wrong", new Picture(forged, "twin & words"), Taken.NOTHING);
            assertTrue(page.contains("twin &amp; words"), forged);
            assertFalse(page.contains("alert") || page.contains("href='") || page.contains("root:"), forged);
        }
    }

    @Test
    void aPictureLosesWhatIsNoDrawing() {
        Picture picture = new Picture(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)' viewBox='0 0 9 9'>"
                        + "<rect style='x' fill='url(http://example.org)' width='3'/><text>a &lt; b</text></svg>",
                "");
        assertTrue(page("wrong", picture, Taken.NOTHING)
                .contains("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                        + "<rect width=\"3\"></rect><text>a &lt; b</text></svg>"));
    }

    @Test
    void helpAndWhereThePointsComeFromAreTold() {
        String page = page(
                "wrong",
                new Picture("", ""),
                new Taken(Map.of("task", 2, "refusesAGap", 1), Optional.of(AnswerShown.EARLY)));
        assertTrue(
                page.contains("Partly right, in exercises/SingleLeader.java. Hints seen: 3. Our answer: shown early."));
        assertTrue(page.contains("Earlier: 2 points in notebook."), page);
        assertTrue(page.contains("Graded on 2026-03-04 05:06 UTC"), page);
        assertTrue(page.contains("<strong>0.5 of 2 points</strong>"), page);
        assertTrue(page.contains("./jbang check follower-apply --seed 42:17"), page);
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = page("wrong", new Picture("", ""), Taken.NOTHING);
        assertFalse(page.matches("(?s).*(src=|@import|url\\(|<link|<script).*"), page);
        assertTrue(page.contains("prefers-color-scheme: dark") && page.contains("size: A4"), page);
    }

    @Test
    void anUntouchedTaskListsItsRows() {
        TaskReport untouched = new TaskReport(TASK.id(), Status.NOT_STARTED, 0, 2, List.of(), Optional.empty());
        String page = HtmlReport.of(new CourseReport(WHEN, List.of(entry(untouched, Taken.NOTHING)), List.of()));
        assertEquals(TASK.rows().size(), page.split("class=\"row not-started\"", -1).length - 1);
    }

    private static String page(String message, Picture picture, Taken help) {
        RowReport row = new RowReport(
                "refusesAGap",
                "refuses a gap",
                Outcome.FAILED,
                0,
                1.5,
                message,
                Optional.of("42:17"),
                Optional.of(picture),
                Optional.empty());
        TaskReport report = new TaskReport(TASK.id(), Status.PARTIAL, 0.5, 2, List.of(row), Optional.empty());
        return HtmlReport.of(new CourseReport(WHEN, List.of(entry(report, help)), List.of("<i> is unreadable")));
    }

    private static CourseReport.Entry entry(TaskReport report, Taken help) {
        Best earlier = new Best(2, 2, WHEN.toInstant(), "notebook");
        return new CourseReport.Entry(TASK, report, "exercises/SingleLeader.java", help, Optional.of(earlier));
    }
}
