package workbook.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import workbook.exercise.Course;
import workbook.grade.Status;
import workbook.grade.TaskReport;

/** What a spreadsheet and a terminal show of the marks of a class. */
class MarksTableTest {
    private static final String WINDOW = "\u001b]0;mine\u0007";

    @Test
    void aRowForEveryLearnerAndTask() {
        Marks alice = new Marks("alice", List.of(report("local-write", Status.PASSED, 1, "")), List.of());
        Marks bob = new Marks("bob", List.of(report("quiz", Status.BROKEN, 0, "line 3\nis wrong")), List.of("gone"));
        assertEquals("""
            learner,task,points,status,message
            alice,local-write,1,passed,
            alice,quiz,0,not-started,
            bob,,0,unreadable,gone
            bob,local-write,0,not-started,
            bob,quiz,0,broken,line 3 is wrong
            """, csv(List.of(alice, bob)));
    }

    @Test
    void aNameIsReadBackAsItIs() {
        for (String name : List.of("a,b", "say \"x\"", "\"", "日本 Ünal", "O'Neill", "a;b", "a\\\"b", "x=1")) {
            Table read =
                    Table.read().usingOptions(CsvReadOptions.builder(new StringReader(csv(List.of(troubled(name))))));
            assertEquals(name, read.stringColumn("learner").get(0));
        }
    }

    @Test
    void noCellIsAFormula() {
        for (String name : List.of("=cmd|' /C calc'!A0", "+1", "-minus", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1")) {
            String row =
                    csv(List.of(troubled(name))).lines().skip(1).findFirst().orElseThrow();
            assertTrue(row.startsWith("'") || row.startsWith("\"'"), row);
            assertTrue(row.endsWith("'=bad"), "the message, too: " + row);
        }
    }

    @Test
    void aLearnerIsALineAndWhatIsNotRightALineBelow() {
        Marks bob = new Marks(
                "bob",
                List.of(
                        report("local-write", Status.PASSED, 1, ""),
                        report("siblings", Status.PARTIAL, 1.5, "a" + WINDOW + "\nb")),
                List.of());
        String lines = new MarksTable(List.of(bob, new Marks("日本", List.of(), List.of("gone"))), List.of()).lines();
        assertEquals("""
            bob   2.5 of 4 points   1 passed, 1 partly right
                siblings           1.5 of 3 points    a\ufffd]0;mine\ufffd b
            日本      0 of 4 points   2 not started
                gone
            """, lines);
    }

    private static Marks troubled(String name) {
        return new Marks(name, List.of(), List.of("=bad"));
    }

    private static String csv(List<Marks> marks) {
        StringWriter text = new StringWriter();
        new MarksTable(marks, List.of()).csv(text);
        return text.toString();
    }

    private static TaskReport report(String id, Status status, double points, String trouble) {
        return new TaskReport(
                id,
                status,
                points,
                Course.task(id).orElseThrow().points(),
                List.of(),
                Optional.of(trouble).filter(sentence -> !sentence.isEmpty()));
    }
}
