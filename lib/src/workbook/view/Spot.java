package workbook.view;

/**
 * Where words stand.
 *
 * @param y the baseline
 * @param anchor which end of the words is at {@code x}: start, middle or end
 */
record Spot(double x, double y, String anchor) {
    static Spot start(double x, double y) {
        return new Spot(x, y, "start");
    }

    static Spot middle(double x, double y) {
        return new Spot(x, y, "middle");
    }

    static Spot end(double x, double y) {
        return new Spot(x, y, "end");
    }
}
