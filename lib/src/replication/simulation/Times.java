package replication.simulation;

import java.time.Duration;

/** How virtual times are written: whole ms, with up to three digits of a fraction where there is one. */
public final class Times {
    private Times() {}

    /** {@code time} as text with its unit, such as "80 ms" or "12.5 ms". */
    public static String text(Duration time) {
        return millis(time) + " ms";
    }

    /** {@code time} in ms as text without a unit, such as "80" or "12.5". */
    public static String millis(Duration time) {
        long micros = micros(time);
        String sign = micros < 0 ? "-" : "";
        long whole = Math.abs(micros) / 1_000;
        long fraction = Math.abs(micros) % 1_000;
        if (fraction == 0) {
            return sign + whole;
        }
        return sign + whole + "."
                + String.valueOf(1_000 + fraction).substring(1).replaceAll("0+$", "");
    }

    /** {@code time} in whole µs. */
    public static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    /** {@code micros} µs. */
    public static Duration ofMicros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
