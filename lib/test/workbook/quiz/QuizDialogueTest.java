package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal asks, explains, keeps and lets go. */
class QuizDialogueTest {
    private static final QuizBank BANK = QuizBank.load(Locale.ENGLISH);

    @TempDir
    Path folder;

    private String typed(String lines, long seed, List<Question> questions) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        new QuizDialogue(
                        BANK,
                        QuizAnswers.in(folder),
                        new BufferedReader(new StringReader(lines)),
                        new PrintStream(screen, true, StandardCharsets.UTF_8),
                        new Random(seed))
                .ask(questions);
        return screen.toString(StandardCharsets.UTF_8);
    }

    private List<Question> only(String id) {
        return List.of(BANK.question(id));
    }

    private Map<String, Letters> kept() {
        return QuizAnswers.in(folder).all();
    }

    @Test
    void aRightAnswerIsPraisedExplainedAndKept() {
        String screen = typed("b\n", 1, only("Q1"));
        assertTrue(screen.contains("✓ B is right."), screen);
        BANK.question("Q1")
                .options()
                .forEach(option -> assertTrue(screen.replaceAll("\\s+", " ").contains(option.why()), option.why()));
        assertEquals(Map.of("Q1", new Letters("B")), kept());
    }

    @Test
    void aWrongAnswerNamesTheRightOne() {
        assertTrue(typed("A\n", 1, only("Q1")).contains("✗ You said A; right is B."));
    }

    @Test
    void shuffledLettersAreKeptAsTheBankHasThem() {
        for (long seed = 1; seed <= 20; seed++) {
            String screen = typed("\n", seed, only("Q3"));
            Matcher place =
                    Pattern.compile("(?m)^  ([A-D])  Every tablet is a leader").matcher(screen);
            assertTrue(place.find(), screen);
            String again = typed(place.group(1) + "\n", seed, only("Q3"));
            assertTrue(again.contains("✓ " + place.group(1) + " is right."), again);
            assertEquals(Map.of("Q3", new Letters("A")), kept());
        }
    }

    @Test
    void optionsAreShuffledButNotNumbers() {
        assertTrue(IntStream.range(0, 20)
                        .mapToObj(seed -> typed("", seed, only("Q2")))
                        .distinct()
                        .count()
                > 5);
        assertEquals(
                1,
                IntStream.range(0, 20)
                        .mapToObj(seed -> typed("", seed, only("Q5")))
                        .distinct()
                        .count());
    }

    @Test
    void theSameSeedAsksInTheSameOrder() {
        assertEquals(typed("", 7, BANK.questions()), typed("", 7, BANK.questions()));
    }

    @Test
    void topicsStayTogetherInTheirOrder() {
        String screen = typed("\n".repeat(25), 5, BANK.questions());
        List<String> asked = Pattern.compile("(?m)^Q[0-9]+(?= · )")
                .matcher(screen)
                .results()
                .map(found -> BANK.question(found.group()).topic())
                .toList();
        assertEquals(25, asked.size());
        assertEquals(BANK.topics(), asked.stream().distinct().toList());
        assertEquals(
                BANK.topics().size() - 1,
                IntStream.range(1, 25)
                        .filter(i -> !asked.get(i).equals(asked.get(i - 1)))
                        .count());
    }

    @Test
    void enterSkipsAndLeavesTheQuestionOpen() {
        assertTrue(typed("\nb\n", 1, List.of(BANK.question("Q1"), BANK.question("Q2")))
                .contains("2 of 2"));
        assertFalse(kept().containsKey("Q1"));
    }

    @Test
    void junkIsAnsweredInOneSentenceAndTheQuestionStays() {
        String screen = typed("multi\nb\n", 1, only("Q1"));
        assertTrue(screen.contains("\"multi\" is not an answer: write a letter from A to D"), screen);
        assertTrue(screen.contains("✓ B is right."), screen);
    }

    @Test
    void qAndTheEndOfTheInputStopAtOnceAndLoseNothing() {
        for (String end : List.of("q\n", "Q \n", "")) {
            String screen =
                    typed("b\n" + end, 1, List.of(BANK.question("Q1"), BANK.question("Q5"), BANK.question("Q9")));
            assertTrue(screen.contains("2 of 3") && !screen.contains("3 of 3"), screen);
            assertEquals(Map.of("Q1", new Letters("B")), kept());
        }
    }

    @Test
    void whereSeveralAreRightItSaysSo() {
        assertTrue(typed("", 1, only("Q6")).contains("Several letters are right."));
        assertFalse(typed("", 1, only("Q7")).contains("Several letters are right."));
    }
}
