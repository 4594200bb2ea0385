package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replication.exploration.Seeds;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;

/** What is read out of a script and out of a notebook that no kernel has run. */
class AnswerFileTest {
    private static final String RULE = """
        class MyLastWriterWins implements ConflictRule {
            public VersionedValue winner(VersionedValue a, VersionedValue b) {
                return later(a, b);
            }
        }\
        """;

    @TempDir
    private Path folder;

    @Test
    void aScriptOfAnyNameIsAboutWhatItImplements() throws IOException {
        Path file = Files.writeString(folder.resolve("Mine.java"), "class A implements ConflictRule {}");
        assertEquals(List.of("last-writer-wins"), ids(AnswerFile.read(file, "Mine.java")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfAScript() throws IOException {
        Path file = Files.writeString(folder.resolve("Mine.java"), "\uFEFFclass A implements ConflictRule {}");
        AnswerFile read = AnswerFile.read(file, "Mine.java");
        assertEquals(List.of("last-writer-wins"), ids(read));
        assertEquals(new Answer.Script("Mine.java", "class A implements ConflictRule {}"), read.answer());
    }

    @Test
    void ofANotebookImportsTypesAndMethodsAreKept() throws IOException {
        AnswerFile file = notebook(
                "load", "%load workbook.jshell",
                "play",
                        "import java.util.concurrent.*;\n"
                                + "var x = 1; System.exit(x);\n"
                                + "int twice(int a) { return 2 * a; }",
                "answer-last-writer-wins", "// mine\n\n" + RULE + "\nnew MyLastWriterWins()");
        Declarations read = (Declarations) file.answer();
        assertTrue(
                read.imports().contains("import replication.multileader.*;"),
                () -> read.imports().toString());
        assertTrue(read.imports().contains("import java.util.concurrent.*;"));
        assertEquals(
                List.of(
                        new Declaration(Kind.METHOD, "twice", "int twice(int a) { return 2 * a; }", "cell play", 3),
                        new Declaration(
                                Kind.TYPE,
                                "MyLastWriterWins",
                                "// mine\n\n" + RULE,
                                "cell answer-last-writer-wins",
                                1)),
                read.declarations());
        assertEquals(Map.of("last-writer-wins", "MyLastWriterWins"), file.types());
    }

    @Test
    void aSuperclassInTheAnswerCellIsNotTheAnswer() throws IOException {
        String base = "abstract class Base implements ConflictRule {}\n";
        AnswerFile file = notebook(
                "answer-last-writer-wins",
                base + RULE.replace("implements ConflictRule", "extends Base"),
                "play",
                "class Other implements ConflictRule {}");
        assertEquals(Map.of("last-writer-wins", "MyLastWriterWins"), file.types());
    }

    @Test
    void aNotebookIsGradedFromItsAnswerCells() throws IOException {
        AnswerFile file = notebook(
                "load",
                "%load workbook.jshell",
                "play",
                "class Wrong implements ConflictRule {\n" + RULE.substring(RULE.indexOf('\n')),
                "helper",
                "VersionedValue later(VersionedValue a, VersionedValue b) {\n"
                        + "    var order = Comparator.comparingLong(VersionedValue::timestamp)\n"
                        + "           "
                        + " .thenComparing(VersionedValue::leaderId).thenComparingLong(VersionedValue::version);\n"
                        + "    return order.compare(a, b) > 0 ? a : b;\n"
                        + "}",
                "answer-last-writer-wins",
                RULE,
                "answer-converge",
                "// your class",
                "answer-clock-skew",
                "class MyClock implements LogicalClock {\n    long stamp(long clock) {");
        try (Grader grader = Grader.cold()) {
            List<TaskReport> reports = grader.grade(file.tasks(), file.answer(), file.types(), Seeds.USUAL);
            assertEquals(
                    List.of("last-writer-wins", "clock-skew", "converge"),
                    reports.stream().map(TaskReport::id).toList());
            assertEquals(
                    Status.PASSED, reports.get(0).status(), () -> reports.get(0).toString());
            assertEquals(
                    Status.BROKEN, reports.get(1).status(), () -> reports.get(1).toString());
            assertTrue(
                    reports.get(1).trouble().orElseThrow().contains("of cell answer-clock-skew: reached end of file"));
            assertEquals(
                    Status.NOT_STARTED,
                    reports.get(2).status(),
                    () -> reports.get(2).toString());
        }
    }

    @Test
    void whatCannotBeReadIsSaidInASentence() throws IOException {
        assertEquals(
                "There is no file x.java. Type the name of a Java file or a notebook, such as: "
                        + "./jbang check exercises/SingleLeader.java",
                refusal(folder.resolve("x.java"), "x.java"));
        assertTrue(refusal(folder, "notes.txt").startsWith("notes.txt is neither a Java file nor a notebook."));
        Path damaged = Files.writeString(folder.resolve("d.ipynb"), "{\"cells\": [");
        assertTrue(refusal(damaged, "d.ipynb").startsWith("d.ipynb is damaged"));
        Path other = Files.writeString(folder.resolve("o.ipynb"), "{}");
        assertTrue(refusal(other, "o.ipynb").startsWith("o.ipynb is damaged"));
        Path binary = Files.write(folder.resolve("b.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(refusal(binary, "b.java").startsWith("b.java cannot be read."));
    }

    private static String refusal(Path file, String name) {
        return assertThrows(WrongUse.class, () -> AnswerFile.read(file, name)).getMessage();
    }

    private static List<String> ids(AnswerFile file) {
        return file.tasks().stream().map(Task::id).toList();
    }

    private AnswerFile notebook(String... idsAndSources) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        ArrayNode cells = root.putArray("cells");
        for (int i = 0; i < idsAndSources.length; i += 2) {
            cells.addObject()
                    .put("cell_type", "code")
                    .put("id", idsAndSources[i])
                    .put("source", idsAndSources[i + 1]);
        }
        Path file = folder.resolve("any.ipynb");
        json.writeValue(file.toFile(), root);
        return AnswerFile.read(file, "any.ipynb");
    }
}
