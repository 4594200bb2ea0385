package workbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A slip of the fingers finds its word; something else finds nothing. */
class DidYouMeanTest {
    private static final List<String> WORDS = List.of("check", "lab", "follower-apply", "failover", "quiz");

    @Test
    void findsAWordWithALetterMissingOrSwapped() {
        assertEquals(Optional.of("follower-apply"), DidYouMean.of("folower-aply", WORDS));
        assertEquals(Optional.of("check"), DidYouMean.of("chekc", WORDS));
        assertEquals(Optional.of("lab"), DidYouMean.of("alb", WORDS));
    }

    @Test
    void findsNothingForAnotherWord() {
        assertEquals(Optional.empty(), DidYouMean.of("zookeeper", WORDS));
        assertEquals(Optional.empty(), DidYouMean.of("xyz", WORDS));
    }
}
