package workbook.drill;

import java.util.Locale;
import workbook.text.Texts;

/** What the answer to a {@link Question} counts. */
public enum Unit {
    MS,
    WRITES,
    ENTRIES,
    MESSAGES,
    COPIES,
    LEADERS,
    CANDIDACIES,
    REWINDS,
    /** Writes, one number for each site, such as 0 / 40. */
    WRITES_PER_SITE;

    /** Such as "ms". */
    public String word() {
        return Texts.of("drill").get("unit." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether the answer is one number, not several. */
    public boolean isNumber() {
        return this != WRITES_PER_SITE;
    }

    /** Whether a person could mean {@code text} as an answer. */
    public boolean accepts(String text) {
        String number = "\\d{1,9}(\\.\\d{1,3})?";
        return text.matches(isNumber() ? number : number + "([/,;\\s]+" + number + ")+");
    }
}
