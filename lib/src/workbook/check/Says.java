package workbook.check;

import replication.exploration.Violation;
import workbook.text.Texts;

/**
 * The sentences of one row of a check. They stand in {@code lib/resources/texts/TASK.properties} under
 * {@code METHOD.NAME}; the row's title stands there under {@code METHOD}.
 */
public final class Says {
    private final Texts texts;
    private final String row;

    Says(Texts texts, String row) {
        this.texts = texts;
        this.row = row;
    }

    /**
     * The sentence {@code name} of this row.
     *
     * @param values what its places {@code %s} stand for, in order
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String that(String name, Object... values) {
        return texts.get(row + "." + name, values);
    }

    /** The sentence {@code name} of this row as what is wrong with a run. Its kind is {@code name}. */
    public Violation violation(String name, Object... values) {
        return new Violation(name, that(name, values));
    }
}
