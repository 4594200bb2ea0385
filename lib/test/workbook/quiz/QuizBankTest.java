package workbook.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.exercise.WrongUse;

/** The bank is complete, and no question is given away by its form. */
class QuizBankTest {
    private static final QuizBank BANK = QuizBank.load(Locale.ENGLISH);

    @Test
    void has25QuestionsFromQ1ToQ25WorthFivePoints() {
        List<String> ids = BANK.questions().stream().map(Question::id).toList();
        assertEquals(IntStream.rangeClosed(1, 25).mapToObj(i -> "Q" + i).toList(), ids);
        assertEquals(5.0, ids.size() * Verdict.POINTS, 1e-9);
    }

    @Test
    void everyQuestionHasFourDifferentOptionsEachWithItsExplanation() {
        for (Question question : BANK.questions()) {
            assertEquals(4, question.options().size(), question.id());
            assertEquals(
                    4,
                    new HashSet<>(question.options().stream().map(Option::text).toList()).size(),
                    question.id());
            assertTrue(question.right().count() >= 1 && question.right().count() <= 3, question.id());
            assertTrue(question.level() >= 1 && question.level() <= 3, question.id());
            assertTrue(question.stem().endsWith("?"), question.id() + " asks: " + question.stem());
            for (Option option : question.options()) {
                assertTrue(option.why().endsWith("."), question.id() + option.letter() + " says: " + option.why());
            }
        }
    }

    @Test
    void optionsAreAboutEquallyLong() {
        for (Question question : BANK.questions()) {
            int shortest = question.options().stream()
                    .mapToInt(o -> o.text().length())
                    .min()
                    .orElseThrow();
            int longest = question.options().stream()
                    .mapToInt(o -> o.text().length())
                    .max()
                    .orElseThrow();
            assertTrue(longest <= 2 * shortest, question.id() + " has options of " + shortest + " to " + longest);
        }
    }

    @Test
    void theLongestOptionIsRightNoOftenerThanByChance() {
        long longestIsRight = BANK.questions().stream()
                .filter(question -> {
                    int longest = question.options().stream()
                            .mapToInt(o -> o.text().length())
                            .max()
                            .orElseThrow();
                    List<Option> all = question.options().stream()
                            .filter(o -> o.text().length() == longest)
                            .toList();
                    return all.size() == 1
                            && question.right().contains(all.get(0).letter());
                })
                .count();
        assertTrue(longestIsRight <= 7, longestIsRight + " of 25");
    }

    @Test
    void noOptionStandsForOthers() {
        for (Question question : BANK.questions()) {
            for (Option option : question.options()) {
                assertFalse(
                        option.text().toLowerCase(Locale.ROOT).matches(".*(all|none|both) of (the|these).*"),
                        question.id() + ": " + option.text());
            }
        }
    }

    @Test
    void rightLettersAreSpreadOverAllFour() {
        for (char letter : Letters.ALL.toCharArray()) {
            long times = BANK.questions().stream()
                    .filter(q -> q.right().contains(letter))
                    .count();
            assertTrue(times >= 5 && times <= 10, letter + " is right " + times + " times");
        }
    }

    @Test
    void numbersAndTheDocumentsQuestionKeepTheirOrder() {
        for (Question question : BANK.questions()) {
            boolean numbers =
                    question.options().stream().allMatch(option -> option.text().matches("[0-9]+( %)?"));
            assertEquals(!numbers && !question.id().equals("Q1"), question.mayBeShuffled(), question.id());
        }
    }

    @Test
    void theDocumentsQuestionHasTheDocumentsAnswer() {
        assertEquals("B", BANK.question("q1").right().text());
        assertEquals("Multi-leader", BANK.question("Q1").option('B').text());
    }

    @Test
    void aTranslationCannotChangeWhatIsRight() {
        for (Question other : QuizBank.load(Locale.JAPANESE).questions()) {
            Question question = BANK.question(other.id());
            assertEquals(question.right(), other.right());
            assertEquals(question.mayBeShuffled(), other.mayBeShuffled());
        }
    }

    @Test
    void anUnknownQuestionIsNamed() {
        Exception refusal = assertThrows(WrongUse.class, () -> BANK.question("Q26"));
        assertEquals("There is no question \"Q26\": they are called Q1 to Q25.", refusal.getMessage());
    }

    @Test
    void everyTopicHasATitle() {
        assertEquals(
                List.of("strategy", "failure", "sessions", "conflicts", "quorum", "elections", "aws"), BANK.topics());
        BANK.topics().forEach(topic -> assertFalse(BANK.titleOf(topic).isBlank()));
    }
}
