package workbook.view;

import java.util.ArrayList;
import java.util.List;

/** How much room words take in a sans-serif font. There is no font to ask, so the widest usual one is assumed. */
final class Words {
    private Words() {}

    /** The width of {@code words} in px at a font size of {@code size} px. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Words::share).sum() * size;
    }

    /** {@code words} if they have at most {@code most} characters, otherwise their beginning and "…". */
    static String shorten(String words, int most) {
        if (words.codePointCount(0, words.length()) <= most) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** {@code words} as lines, broken at spaces so that each is at most {@code width} px wide if it can be. */
    static List<String> wrapped(String words, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static double share(int c) {
        if (c >= 0x1100) {
            return c >= 0x2000 && c < 0x2E80 ? 0.9 : 1.05;
        }
        if ("ijlI|.,:;'! []()ftr/-".indexOf(c) >= 0) {
            return 0.41;
        }
        if ("mwMW@%→".indexOf(c) >= 0) {
            return 1.0;
        }
        return Character.isUpperCase(c) ? 0.74 : 0.64;
    }
}
