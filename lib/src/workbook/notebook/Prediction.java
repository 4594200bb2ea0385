package workbook.notebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import workbook.drill.Guess;
import workbook.text.Texts;

/** A prediction beside what came out. */
final class Prediction {
    /** Stands in a cell in which the learner has not predicted anything yet. */
    private static final String OPEN = "?";

    private static final Texts TEXTS = Texts.of("notebook");

    private Prediction() {}

    /** The words for a prediction that has just been made, or not. */
    static Note made(String name, Object value, Predictions predictions) {
        String text = text(value);
        if (!text.isBlank() && !text.equals(OPEN)) {
            predictions.keep(name, text);
            return Note.of(TEXTS.get("predict.made", text));
        }
        return Note.of(predictions
                .get(name)
                .map(before -> TEXTS.get("predict.before", before))
                .orElseGet(() -> TEXTS.get("predict.open")));
    }

    /**
     * The prediction and the result side by side, without points and without blame.
     *
     * @param tolerance how far beside the result a number may be, because chance decided the rest; from 0
     */
    static Note beside(Optional<String> predicted, Object actual, double tolerance) {
        String result = text(actual);
        String said = predicted.orElse(TEXTS.get("compare.nothing"));
        String verdict = predicted
                .map(prediction -> TEXTS.get("compare."
                        + Guess.of(prediction, result, tolerance).name().toLowerCase(Locale.ROOT)))
                .orElse(TEXTS.get("compare.open"));
        String rows = row(TEXTS.get("compare.predicted"), said) + row(TEXTS.get("compare.result"), result);
        return new Note(
                Html.element(
                        "div",
                        Html.styled("table", "border-collapse:collapse;text-align:left", rows)
                                + Html.styled("p", "margin:0.3em 0", Html.escape(verdict))),
                TEXTS.get("compare.predicted") + ": " + said + "\n" + TEXTS.get("compare.result") + ": " + result + "\n"
                        + verdict);
    }

    private static String row(String name, String value) {
        String style = "text-align:left;padding:0.2em 1em 0.2em 0;border:0";
        return Html.styled(
                "tr",
                "background:none",
                Html.styled("td", style, Html.escape(name))
                        + Html.styled("td", style + ";font-weight:bold", Html.escape(value)));
    }

    /** Times count as ms and an optional as what it holds, so that a learner can type a bare number or word. */
    private static String text(Object value) {
        if (value instanceof Duration time) {
            return number(time.toNanos() / 1e6);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Prediction::text).orElse(TEXTS.get("compare.empty"));
        }
        return value instanceof Number some
                ? number(some.doubleValue())
                : String.valueOf(value).strip();
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(String.valueOf(Math.round(value * 1_000) / 1_000.0))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
