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
    static final String AMBER = "#c47a00";

    /** Data on a replica. */
    static final String TEAL = "#1f928c";

    static final String PINK = "#cf5c97";

    /** The series of a chart, in order; shapes differ as well. */
    static final String[] SERIES = {BLUE, AMBER, VIOLET, TEAL, PINK, GREEN};

    private Ink() {}
}
