package workbook.view;

/** The colours of all pictures: mid-tones that stand out from white and from a nearly black page alike. */
final class Ink {
    /** Words and lane lines. */
    static final String GREY = "#7f7f7f";

    /** Messages and the first series of a chart. */
    static final String BLUE = "#3f86c6";

    /** Leading. */
    static final String VIOLET = "#9a6bd0";

    /** Acknowledged to the client. */
    static final String GREEN = "#2f9450";

    /** Lost, refused, cut, down. */
    static final String RED = "#dd4b43";

    /** Stale. */
    static final String AMBER = "#ba7300";

    /** Data on a replica. */
    static final String TEAL = "#1f928c";

    static final String PINK = "#cf5c97";

    private static final String BROWN = "#a3703f";
    private static final String[] SERIES = {BLUE, PINK, TEAL, VIOLET, BROWN, GREEN};

    private Ink() {}

    /** The colour of the series numbered {@code index} of a chart; none is amber, which means stale. */
    static String series(int index) {
        return SERIES[index % SERIES.length];
    }
}
