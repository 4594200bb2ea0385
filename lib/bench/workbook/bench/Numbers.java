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
        int fraction = number <= 0 ? 0 : 2 - (int) Math.floor(Math.log10(number));
        String digits = String.format(Locale.ENGLISH, "%." + fraction + "f", number);
        return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    }
}
