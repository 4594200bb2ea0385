package workbook.report;

/** Words as XML may hold them. */
final class XmlText {
    private static final int NO_CHARACTER = 0xFFFD;

    private XmlText() {}

    /**
     * {@code words} without what XML cannot hold, even escaped: what an answer printed into a message may be anything.
     */
    static String legal(String words) {
        return words.codePoints()
                .map(letter -> isLegal(letter) ? letter : NO_CHARACTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter >= ' ' && letter < Character.MIN_SURROGATE
                || letter > Character.MAX_SURROGATE && letter <= NO_CHARACTER
                || Character.isSupplementaryCodePoint(letter);
    }
}
