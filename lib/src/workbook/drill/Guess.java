package workbook.drill;

import java.math.BigDecimal;

/** How near a prediction came. */
public enum Guess {
    SAME,
    /** A number that is not the right one, but within what chance may do. */
    CLOSE,
    OTHER;

    /**
     * Compares what somebody said with what came out. A unit behind the number, commas in it, a full stop behind a
     * word, and whether several answers are parted by a comma, a semicolon or blanks make no difference.
     *
     * @param tolerance how far beside the result a number may be to be close; from 0
     */
    public static Guess of(String predicted, String result, double tolerance) {
        try {
            BigDecimal number = new BigDecimal(withoutUnit(predicted));
            double beside = number.subtract(new BigDecimal(result)).abs().doubleValue();
            return beside == 0 ? SAME : beside <= tolerance ? CLOSE : OTHER;
        } catch (NumberFormatException words) {
            return bare(predicted).equalsIgnoreCase(bare(result)) ? SAME : OTHER;
        }
    }

    /** The same words without a unit behind them and without commas between thousands. */
    public static String withoutUnit(String said) {
        return said.replaceFirst("\\s*(ms|%)$", "").replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    private static String bare(String words) {
        return words.replaceFirst("\\.$", "")
                .replaceAll("\\s*[,;]\\s*|\\s+", " ")
                .replaceAll(" ?/ ?", "/");
    }
}
