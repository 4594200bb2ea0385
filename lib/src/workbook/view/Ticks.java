package workbook.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis: steps of 1, 2 or 5 times a power of ten. */
record Ticks(List<Double> values, double step) {
    /** The round numbers from {@code from} to {@code to}, about {@code wanted} of them. */
    static Ticks between(double from, double to, int wanted) {
        return between(from, to, wanted, 1e-9);
    }

    /** @param leastStep 1 where only whole numbers make sense */
    static Ticks between(double from, double to, int wanted, double leastStep) {
        double rough = Math.max((to - from) / Math.max(1, wanted), leastStep);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        double step = power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-6); i * step <= to + step * 1e-6; i++) {
            values.add(i * step);
        }
        return new Ticks(List.copyOf(values), step);
    }

    /** Round numbers of which the first is not above {@code from} and the last not below {@code to}. */
    static Ticks covering(double from, double to, int wanted) {
        double end = to > from ? to : from + 1;
        double step = between(from, end, wanted).step;
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.floor(from / step + 1e-6); i <= Math.ceil(end / step - 1e-6); i++) {
            values.add(i * step);
        }
        return new Ticks(List.copyOf(values), step);
    }

    double first() {
        return values.get(0);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    /** {@code value} with as many decimals as neighbouring ticks need, thousands set apart: 2,500 or 0.25. */
    String text(double value) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ENGLISH, "%,." + decimals + "f", value == 0 ? 0.0 : value);
    }

    /** A measured value as it stands beside its bar: at most three significant digits after a comma. */
    static String measured(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ENGLISH, "%,d", (long) value);
        }
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        BigDecimal rounded =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
