package workbook.drill;

import workbook.text.Texts;

/**
 * Something that a drill measures.
 *
 * @param key its name in this drill, such as {@code async.lost}
 * @param tolerance how far beside the result a prediction may be to count as close; 0 where it can be counted
 * @param asked whether it is to be predicted; otherwise it is only shown
 */
public record Question(int drill, String key, Unit unit, double tolerance, boolean asked) {
    /** The question in a few words, such as "asynchronous: acknowledged writes that are lost". */
    public String label() {
        return Texts.of("drill").get(drill + "." + key);
    }
}
