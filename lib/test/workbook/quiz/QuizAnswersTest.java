package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept answers survive a restart, and no file whatever stops the quiz or is overwritten unread. */
class QuizAnswersTest {
    @TempDir
    Path folder;

    @Test
    void surviveARestart() {
        QuizAnswers.in(folder.resolve("new")).keep("Q1", new Letters("B"));
        QuizAnswers.in(folder.resolve("new")).keep("Q6", new Letters("AD"));
        assertEquals(
                Map.of("Q1", new Letters("B"), "Q6", new Letters("AD")),
                QuizAnswers.in(folder.resolve("new")).all());
    }

    @Test
    void anAnswerIsReplacedByALaterOne() {
        QuizAnswers answers = QuizAnswers.in(folder);
        answers.keep("Q1", new Letters("A"));
        answers.keep("Q1", new Letters("B"));
        assertEquals(Map.of("Q1", new Letters("B")), answers.all());
        assertEquals(Optional.empty(), answers.note());
    }

    @Test
    void withoutAFileThereAreNoAnswers() {
        QuizAnswers answers = QuizAnswers.in(folder.resolve("missing"));
        assertEquals(Map.of(), answers.all());
        assertEquals(Optional.empty(), answers.note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Q1\":", "not json", "{{{{", "\u0000\u0001"})
    void aDamagedFileIsPutAsideWithANote(String content) throws IOException {
        Files.writeString(folder.resolve("quiz.json"), content);
        QuizAnswers answers = QuizAnswers.in(folder);
        answers.keep("Q2", new Letters("C"));
        String note = answers.note().orElseThrow();
        assertTrue(note.contains("put aside as quiz-damaged.json"), note);
        assertEquals(content, Files.readString(folder.resolve("quiz-damaged.json")));
        assertEquals(Map.of("Q2", new Letters("C")), answers.all());
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws IOException {
        for (String content : List.of("first", "second")) {
            Files.writeString(folder.resolve("quiz.json"), content);
            QuizAnswers.in(folder).all();
        }
        assertEquals("first", Files.readString(folder.resolve("quiz-damaged.json")));
        assertEquals("second", Files.readString(folder.resolve("quiz-damaged-2.json")));
    }

    @Test
    void deepNestingIsDamageToo() throws IOException {
        Files.writeString(folder.resolve("quiz.json"), "[".repeat(200_000));
        assertEquals(Map.of(), QuizAnswers.in(folder).all());
        assertTrue(Files.exists(folder.resolve("quiz-damaged.json")));
    }

    @Test
    void senselessEntriesArePassedOver() throws IOException {
        Files.writeString(folder.resolve("quiz.json"), """
            {"version": 7, "Q1": "B", "Q2": "Z", "Q3": 4, "Q4": null, "Q5": {"a": []}, "Q6": "DA",
             "<script>": "A", "Q7": "", "Q9999": "A"}\
            """);
        assertEquals(Map.of("Q1", new Letters("B")), QuizAnswers.in(folder).all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "17", "\"Q1\""})
    void anotherShapeIsDamageToo(String content) throws IOException {
        Files.writeString(folder.resolve("quiz.json"), content);
        assertEquals(Map.of(), QuizAnswers.in(folder).all());
        assertEquals(content, Files.readString(folder.resolve("quiz-damaged.json")));
    }

    @Test
    void anEmptyFileHoldsNoAnswers() throws IOException {
        Files.createFile(folder.resolve("quiz.json"));
        QuizAnswers answers = QuizAnswers.in(folder);
        assertEquals(Map.of(), answers.all());
        assertEquals(Optional.empty(), answers.note());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsANoteOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        QuizAnswers answers = QuizAnswers.in(file.resolve("below"));
        answers.keep("Q1", new Letters("B"));
        assertTrue(answers.note().orElseThrow().contains("cannot be written"));
    }

    @Test
    void aFolderInPlaceOfTheFileCostsANoteOnly() throws IOException {
        Files.createDirectory(folder.resolve("quiz.json"));
        QuizAnswers answers = QuizAnswers.in(folder);
        assertEquals(Map.of(), answers.all());
        assertFalse(answers.note().isEmpty());
    }

    @Test
    void twoWhoKeepAtTheSameTimeLoseNothing() {
        IntStream.rangeClosed(1, 25)
                .parallel()
                .forEach(i -> QuizAnswers.in(folder).keep("Q" + i, new Letters("A")));
        assertEquals(25, QuizAnswers.in(folder).all().size());
    }
}
