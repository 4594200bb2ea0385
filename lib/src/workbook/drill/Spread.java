package workbook.drill;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How much a number varies from run to run.
 *
 * @param low five in a hundred runs are below
 * @param high five in a hundred runs are above
 */
public record Spread(double median, double low, double high) {
    /** @throws IllegalArgumentException if there are no numbers */
    public static Spread of(Collection<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("Without numbers there is no median.");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    /** Such as "180 (140 to 440)". */
    @Override
    public String toString() {
        return text(median) + " (" + text(low) + " to " + text(high) + ")";
    }

    private static String text(double number) {
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.format(Locale.ENGLISH, "%.2f", number);
    }
}
