package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void aCheckThatCannotGradeGivesNoPoints() {
        Note note = assertInstanceOf(Note.class, Workbook.check("request-vote"));
        assertEquals("0", note.toString(), "nbgrader gives full points for words");
        assertTrue(note.html().contains("./jbang check request-vote"), note::html);
    }
}
