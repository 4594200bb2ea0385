package workbook.bench;

/**
 * A figure as it was measured.
 *
 * @param value in the figure's unit
 * @param baseline in the same unit
 */
record Result(Figure figure, double value, double baseline) {
    /** The figure divided by its baseline. */
    double ratio() {
        return value / baseline;
    }

    boolean isMet() {
        return figure.targets().stream().allMatch(target -> target.isMet(value, ratio()));
    }
}
