package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import replication.exploration.Seeds;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;

/** Which class answers, and what the learner reads if none does. */
class AnswersTest {
    private static final Grader GRADER = Grader.cold();
    private static final String IMPORT = "import workbook.grade.Tally;";
    private static final String RIGHT = """
        class MyTally implements Tally {
            private int total;
            public int add(int number) {
                total += number;
                return total;
            }
        }
        """;

    @AfterAll
    static void endTheChild() {
        GRADER.close();
    }

    @Test
    void aRightScriptGetsFullPoints() {
        TaskReport report = script(RIGHT);
        assertEquals(Status.PASSED, report.status(), report::toString);
        assertEquals("2", report.pointsText());
    }

    @Test
    void anAnswerThatIsRightInPartGetsTheRowsThatHold() {
        TaskReport report = script(RIGHT.replace("total += number", "total = number"));
        assertEquals(Status.PARTIAL, report.status(), report::toString);
        assertEquals("0.5", report.pointsText());
        assertEquals(
                "after add(3) and add(4) the total is 4, not 7",
                report.rows().get(1).message());
    }

    @Test
    void aFailedSearchNamesItsRunAndShowsIt() {
        RowReport search = script(RIGHT.replace("total += number", "total = number"))
                .rows()
                .get(2);
        assertTrue(search.run().orElseThrow().startsWith("42:0."), search::toString);
        assertTrue(search.picture().orElseThrow().svg().startsWith("<svg"));
        assertTrue(search.picture().orElseThrow().text().contains("tally"));
    }

    @Test
    void aSeedRepeatsARun() {
        Answer wrong = answer(RIGHT.replace("total += number", "total = number"));
        RowReport first = grade(wrong, Seeds.parse("7:31")).rows().get(2);
        RowReport again = grade(wrong, Seeds.parse("7:31")).rows().get(2);
        assertTrue(first.run().orElseThrow().startsWith("7:31."), first::toString);
        assertEquals(first, again);
    }

    @Test
    void anUntouchedAnswerIsNotStarted() {
        TaskReport report = script(
                RIGHT.replace("total += number;\n        return total;", "throw new workbook.exercise.NotStarted();"));
        assertEquals(Status.NOT_STARTED, report.status(), report::toString);
        assertEquals(List.of(), report.messages());
    }

    @Test
    void anUntouchedConstructorIsNotStarted() {
        TaskReport report = script(RIGHT.replace(
                "private int total;", "private int total; MyTally() { throw new workbook.exercise.NotStarted(); }"));
        assertEquals(Status.NOT_STARTED, report.status(), report::toString);
    }

    @Test
    void anExceptionOfTheAnswerIsNamedWithMethodAndLine() {
        TaskReport report = script(RIGHT.replace("total += number;", "total += number / (total - total);"));
        assertEquals(Status.FAILED, report.status());
        assertEquals(
                "ArithmeticException in MyTally.add, line 5 of my/Answer.java: / by zero",
                report.rows().get(0).message());
    }

    @Test
    void aScriptThatDoesNotCompileSaysWhereAndWhy() {
        TaskReport report = script(RIGHT.replace("int total;", "Integr total;"));
        assertEquals(Status.BROKEN, report.status());
        assertEquals(
                Optional.of("MyTally, line 3 of my/Answer.java: cannot find symbol: class Integr"), report.trouble());
    }

    @Test
    void aMissingBraceIsNamed() {
        TaskReport report = script(RIGHT.strip().replaceFirst("}$", ""));
        assertEquals(Status.BROKEN, report.status());
        assertTrue(report.trouble().orElseThrow().contains("reached end of file while parsing"), report::toString);
    }

    @Test
    void aBrokenNeighbourTakesNoPoints() {
        assertEquals(
                Status.PASSED,
                script(RIGHT + "class Other { Nothing nothing; }").status());
    }

    @Test
    void theCauseIsShownWhereAHelperDoesNotCompile() {
        TaskReport report = script(RIGHT.replace("int total", "Sum total = new Sum(); int sum")
                        .replace("total += number;\n        return total;", "return total.add(number);")
                + "class Sum { int add(int number) { return missing; } }");
        assertEquals(
                Optional.of("Sum, line 8 of my/Answer.java: cannot find symbol: variable missing"), report.trouble());
    }

    @Test
    void withoutAClassTheTaskIsNotStarted() {
        TaskReport report = script("class Nothing {}");
        assertEquals(Status.NOT_STARTED, report.status());
        assertEquals(Optional.of("No class implements Tally yet."), report.trouble());
    }

    @Test
    void ofTwoCandidatesTheLearnerChooses() {
        Answer two = answer(RIGHT + RIGHT.replace("MyTally", "OtherTally").replace("+=", "="));
        TaskReport undecided = GRADER.grade(TallyCheck.TASK, two);
        assertEquals(Status.BROKEN, undecided.status());
        assertTrue(undecided.trouble().orElseThrow().startsWith("MyTally and OtherTally implement Tally."));
        assertEquals(Status.PASSED, named(two, "MyTally").status());
        assertEquals(Status.PARTIAL, named(two, "OtherTally").status());
        assertTrue(named(two, "Third").trouble().orElseThrow().startsWith("There is no class Third"));
    }

    @Test
    void classesOfTheClassPathAreTakenByName() {
        Answer compiled = new Answer.Compiled(List.of("workbook.grade.hostile.ForgesResults"));
        TaskReport report = GRADER.grade(TallyCheck.TASK, compiled);
        assertEquals(
                "the total after add(3): expected 3, got -1",
                report.rows().get(0).message());
    }

    @Test
    void declarationsOfCellsWorkTogether() {
        TaskReport report = cells(
                type("Unused", "class Unused { Nothing at, all; }"),
                type("Step", "record Step(int number) { Step twice() { return new Step(plus(number, number)); } }"),
                method("plus", "/** Adds. */ int plus(int a, int b) {\n    return a + b;\n}"),
                method("plus", "<T extends Number> long plus(T a, long b) { return a.longValue() + b; }"),
                type("MyTally", RIGHT.replace("total += number", "total = plus(total, new Step(number).number())")));
        assertEquals(Status.PASSED, report.status(), report::toString);
    }

    @Test
    void aFaultInACellIsFoundByItsLine() {
        TaskReport broken = cells(type("MyTally", RIGHT.replace("return total", "return totl")));
        assertEquals(
                Optional.of("MyTally, line 14 of cell answer-tally: cannot find symbol: variable totl"),
                broken.trouble());
        TaskReport thrown = cells(
                type("MyTally", RIGHT.replace("total += number", "total = half(number)")),
                method("half", "int half(int number) {\n    return number / 0;\n}"));
        assertEquals(
                "ArithmeticException in half, line 11 of cell answer-tally: / by zero",
                thrown.rows().get(0).message());
    }

    @Test
    void theLaterOfTwoDeclarationsCounts() {
        TaskReport report = cells(type("MyTally", RIGHT.replace("+=", "=")), type("MyTally", RIGHT));
        assertEquals(Status.PASSED, report.status(), report::toString);
    }

    private static TaskReport script(String source) {
        return GRADER.grade(TallyCheck.TASK, answer(source));
    }

    private static Answer answer(String source) {
        return new Answer.Script("my/Answer.java", IMPORT + "\n" + source);
    }

    private static TaskReport grade(Answer answer, Seeds seeds) {
        return GRADER.grade(List.of(TallyCheck.TASK), answer, Map.of(), seeds).get(0);
    }

    private static TaskReport named(Answer answer, String type) {
        return GRADER.grade(List.of(TallyCheck.TASK), answer, Optional.of(type), Seeds.USUAL)
                .get(0);
    }

    private static TaskReport cells(Declaration... declarations) {
        return GRADER.grade(
                TallyCheck.TASK, new Declarations(List.of(IMPORT, "import java.util.*;"), List.of(declarations)));
    }

    private static Declaration type(String name, String source) {
        return new Declaration(Kind.TYPE, name, source, "cell answer-tally", 10);
    }

    private static Declaration method(String name, String source) {
        return new Declaration(Kind.METHOD, name, source, "cell answer-tally", 10);
    }
}
