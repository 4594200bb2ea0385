package workbook.quiz;

/** Text broken into lines between its words. */
final class Paragraph {
    private Paragraph() {}

    /**
     * The words of {@code text} in lines of at most {@code width} characters, unless a single word is longer.
     *
     * @param margin stands before every line but the first, and counts as part of it
     */
    static String wrapped(String text, int width, String margin) {
        StringBuilder lines = new StringBuilder();
        int length = margin.length();
        for (String word : text.strip().split("\\s+")) {
            boolean first = lines.length() == 0;
            if (!first && length + 1 + word.length() > width) {
                lines.append('\n').append(margin);
                length = margin.length();
            } else if (!first) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
