package workbook.drill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How near a prediction came. */
public enum Guess {
    SAME,
    /** A number that is not the right one, but within what chance may do. */
    CLOSE,
    OTHER,
    /** Words where the result is a number: whoever said them knows best whether that was meant. */
    WORDS;

    private static final List<String> COUNTS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> NOTHING =
            List.of("none", "no", "nobody", "nothing", "never", "neither", "none of them", "neither of them");
    private static final List<String> BOTH = List.of("both", "both of them");
    private static final List<String> ALL = List.of("all", "all of them", "everybody", "everything", "always");
    private static final Map<String, String> TRUTH = Map.of("true", "yes", "false", "no");

    /**
     * Compares what somebody said with what came out. A unit behind the number, commas in it, a full stop behind a
     * word, brackets, and whether several answers are parted by a comma, a semicolon, a slash or blanks make no
     * difference; nor does it whether a small number is written in letters, or which of "none", "nobody" and the like
     * is said.
     *
     * @param tolerance how far beside the result a number may be to be close; from 0
     */
    public static Guess of(String predicted, String result, double tolerance) {
        Optional<BigDecimal> right = number(result);
        if (right.isEmpty()) {
            return meaning(predicted).equals(meaning(result)) ? SAME : OTHER;
        }
        return number(plain(predicted))
                .map(said -> beside(said.subtract(right.get()).abs().doubleValue(), tolerance))
                .orElseGet(() -> isAll(predicted, right.get()) ? SAME : WORDS);
    }

    private static Guess beside(double difference, double tolerance) {
        return difference == 0 ? SAME : difference <= tolerance ? CLOSE : OTHER;
    }

    /** All are a hundred in percent, and of a hundred; how many they are elsewhere cannot be seen from the result. */
    private static boolean isAll(String predicted, BigDecimal result) {
        return ALL.contains(bare(predicted)) && result.intValue() == 100;
    }

    /** What was said in figures, without a unit and without commas between thousands, where it is a number. */
    public static String plain(String said) {
        String words = bare(said);
        if (NOTHING.contains(words)) {
            return "0";
        }
        if (BOTH.contains(words)) {
            return "2";
        }
        return COUNTS.contains(words) ? String.valueOf(COUNTS.indexOf(words)) : withoutUnit(said);
    }

    private static String withoutUnit(String said) {
        return said.replaceFirst("\\s*(ms|%)$", "").replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    /** The same for everything that means the same. */
    private static String meaning(String words) {
        String bare = TRUTH.getOrDefault(bare(words), bare(words));
        return NOTHING.contains(bare) ? NOTHING.get(0) : bare.replaceFirst(" of them$", "");
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.$", "")
                .replaceFirst("^\\[(.*)\\]$", "$1")
                .replaceAll("\\s*[,;/]\\s*|\\s+", " ")
                .replaceFirst("^the ", "");
    }
}
