package workbook.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences for a terminal, at blanks. */
public final class Wrapping {
    private Wrapping() {}

    /**
     * The lines of {@code words}, broken where they have more than {@code width} characters and a blank to break at.
     */
    public static List<String> lines(String words, int width) {
        return words.lines().flatMap(line -> broken(line, width).stream()).toList();
    }

    private static List<String> broken(String line, int width) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
            int space = rest.lastIndexOf(' ', width);
            parts.add(rest.substring(0, space));
            rest = rest.substring(space + 1);
        }
        parts.add(rest);
        return parts;
    }
}
