package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.grade.Outcome;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.grade.TerminalReport;
import workbook.view.Picture;

/** A failed row shows the learner's run open and, folded, the same run as it should be. */
class ReportHtmlTest {
    private static final Picture THEIRS = new Picture("<svg><title>theirs</title></svg>", "their lanes\n");
    private static final Picture OURS = new Picture("<svg><title>ours</title></svg>", "our lanes\n");

    @Test
    void theOtherPictureIsFolded() {
        String html = ReportHtml.of(report(Optional.of(OURS)));
        assertTrue(html.indexOf("<details open") < html.indexOf("theirs"), html);
        int second = html.indexOf("<details style", html.indexOf("theirs"));
        assertTrue(second > 0 && second < html.indexOf("ours"), html);
        assertTrue(html.contains("the same run with our classes"), html);
    }

    @Test
    void aPictureAloneHasNoFold() {
        String html = ReportHtml.of(report(Optional.empty()));
        assertTrue(html.contains("theirs"), html);
        assertFalse(html.contains("the same run with our classes"), html);
    }

    @Test
    void theHintsAreFoldedOneIntoTheOther() {
        String html = ReportHtml.of(report(Optional.empty()));
        for (int step = 1; step < 3; step++) {
            int here = html.indexOf("<summary>Hint " + step + " of 3");
            int next = html.indexOf("<summary>Hint " + (step + 1) + " of 3");
            assertTrue(here > 0 && here < next, html);
            assertFalse(html.substring(here, next).contains("</details>"), "the next one is inside");
        }
        assertFalse(html.contains("<script"), html);
    }

    @Test
    void aTerminalCannotFoldAndShowsOne() {
        String text = TerminalReport.of(report(Optional.of(OURS)), true, false, "");
        assertTrue(text.contains("their lanes") && !text.contains("our lanes"), text);
    }

    private static TaskReport report(Optional<Picture> ours) {
        RowReport row = new RowReport(
                "inAnyOrder",
                "in any order",
                Outcome.FAILED,
                0,
                1,
                "x goes back.",
                Optional.of("42:17"),
                Optional.of(THEIRS),
                ours);
        return new TaskReport("follower-apply", Status.FAILED, 0, 1, List.of(row), Optional.empty());
    }
}
