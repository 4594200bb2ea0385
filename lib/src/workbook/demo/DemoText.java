package workbook.demo;

import java.util.ArrayList;
import java.util.List;
import workbook.text.Texts;

/** The form that every demo has: the document's output, that of the repaired system, and what differs. */
final class DemoText {
    private DemoText() {}

    /**
     * Puts a demo together.
     *
     * @param document what the document's program prints
     * @param repaired what the repaired system does
     */
    static String of(Texts texts, List<String> document, List<String> repaired) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("document"));
        document.forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add(texts.get("repaired"));
        repaired.forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add(texts.get("differs.1"));
        lines.add(texts.get("differs.2"));
        lines.add(texts.get("differs.3"));
        return String.join("\n", lines) + "\n";
    }
}
