package workbook.bench;

/**
 * A bound that a figure, or its ratio to the baseline, has to keep.
 *
 * @param ofRatio true if the ratio is meant, not the figure
 * @param atLeast true for a lower bound
 */
record Target(boolean ofRatio, boolean atLeast, double bound) {
    static Target atLeast(double bound) {
        return new Target(false, true, bound);
    }

    static Target atMost(double bound) {
        return new Target(false, false, bound);
    }

    static Target ratioAtLeast(double bound) {
        return new Target(true, true, bound);
    }

    static Target ratioAtMost(double bound) {
        return new Target(true, false, bound);
    }

    boolean isMet(double figure, double ratio) {
        double value = ofRatio ? ratio : figure;
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return (ofRatio ? "ratio " : "") + (atLeast ? "≥ " : "≤ ") + Numbers.text(bound);
    }
}
