package workbook.quiz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/**
 * A choice among the options of a question.
 *
 * @param text the letters in the order of the alphabet, each once, such as {@code AC}; empty where nothing is chosen
 */
public record Letters(String text) {
    /** Nothing is chosen yet. */
    public static final Letters NONE = new Letters("");

    static final String ALL = "ABCD";

    /** @throws IllegalArgumentException if {@code text} is anything but letters from A to D, sorted, each once */
    public Letters {
        if (!text.matches("A?B?C?D?")) {
            throw new IllegalArgumentException("Letters from A to D in their order are needed, not \"" + text + "\".");
        }
    }

    /**
     * Reads what a person wrote: {@code b}, {@code A, C}, {@code ac}, {@code A C} and {@code a and c} are all
     * understood.
     *
     * @return {@link #NONE} if nothing but spaces stands there
     * @throws WrongUse if something else than letters from A to D stands there
     */
    public static Letters parse(String written) {
        String letters = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\bAND\\b|[\\s,;.&+/()\u3001\u3002]", "");
        if (!letters.matches("[" + ALL + "]*")) {
            throw new WrongUse(Texts.of("quiz").get("say.junk", shortened(written)));
        }
        return new Letters(letters.chars()
                .distinct()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean contains(char letter) {
        return text.indexOf(letter) >= 0;
    }

    public int count() {
        return text.length();
    }

    /** The letters as a person writes them: {@code A, C}. */
    @Override
    public String toString() {
        return String.join(", ", text.split(""));
    }

    private static String shortened(String written) {
        String line = written.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= 30 ? line : line.substring(0, 30) + "…";
    }
}
