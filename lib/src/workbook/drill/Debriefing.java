package workbook.drill;

import java.util.Map;
import java.util.TreeMap;
import workbook.view.Drawing;

/**
 * What came out of one run of a drill. Nothing is drawn before somebody asks for it.
 *
 * @param values by the keys of the drill's questions
 * @param strip the space-time diagram around the fault
 * @param clients what clients were told
 */
public record Debriefing(Map<String, String> values, Drawing strip, Drawing clients) {
    public Debriefing {
        values = Map.copyOf(values);
    }

    /** A debriefing without values yet. */
    static Debriefing of(Drawing strip, Drawing clients) {
        return new Debriefing(Map.of(), strip, clients);
    }

    /** With one value more; numbers are kept to two digits of a fraction. */
    Debriefing value(String key, double number) {
        double rounded = Math.round(number * 100) / 100.0;
        return value(key, rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded));
    }

    Debriefing value(String key, String text) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(key, text);
        return new Debriefing(more, strip, clients);
    }

    /**
     * One value.
     *
     * @throws IllegalArgumentException if there is none of that key
     */
    public String value(String key) {
        if (!values.containsKey(key)) {
            throw new IllegalArgumentException(
                    "This drill measures " + new TreeMap<>(values).keySet() + ", not \"" + key + "\".");
        }
        return values.get(key);
    }
}
