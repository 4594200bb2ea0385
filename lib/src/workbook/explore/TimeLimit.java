package workbook.explore;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a search may take, as a person writes it. */
public final class TimeLimit {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(ms|s|m|h)?");

    private TimeLimit() {}

    /** Reads 10s, 10, 500ms, 2m or 1h; empty if it is none of these, or no time at all. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
        return Optional.of(time).filter(some -> !some.isZero());
    }

    static String text(Duration time) {
        long millis = time.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
    }
}
