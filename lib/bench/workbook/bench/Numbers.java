package workbook.bench;

import java.util.Locale;

/** How measured numbers are written: three digits that count, thousands with commas. */
final class Numbers {
    private Numbers() {}

    static String text(double number) {
        if (number >= 100) {
            double unit = Math.pow(10, Math.floor(Math.log10(number)) - 2);
            return String.format(Locale.ENGLISH, "%,d", Math.round(Math.round(number / unit) * unit));
        }
        String digits = String.format(Locale.ENGLISH, number >= 10 ? "%.1f" : number >= 1 ? "%.2f" : "%.3f", number);
        return digits.replaceAll("\\.?0+$", "");
    }
}
