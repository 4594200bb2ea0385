package workbook.quiz;

import java.util.List;

/**
 * One question of the quiz.
 *
 * @param id from {@code Q1} on
 * @param topic the short name of its topic, such as {@code conflicts}
 * @param level from 1, easy, to 3, hard
 * @param right exactly these letters are right
 * @param mayBeShuffled whether its options may be shown in another order; numbers keep theirs
 * @param title a few words to find it again
 * @param stem the question itself
 * @param options four, from A to D
 */
public record Question(
        String id,
        String topic,
        int level,
        Letters right,
        boolean mayBeShuffled,
        String title,
        String stem,
        List<Option> options) {
    public Question {
        options = List.copyOf(options);
    }

    /** Whether more than one letter is right. A reader is told so beforehand. */
    public boolean hasSeveral() {
        return right.count() > 1;
    }

    /** @throws IllegalArgumentException if {@code letter} is not from A to D */
    public Option option(char letter) {
        return options.stream()
                .filter(option -> option.letter() == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no option " + letter + "."));
    }
}
