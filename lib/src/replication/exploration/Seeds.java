package replication.exploration;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which runs a search does: all of those that count up from {@code base}, or only the one numbered {@code only}.
 *
 * @param only counts from 0
 * @param changes how that run differs from the one that chance made, as a search has written it
 */
public record Seeds(int base, OptionalInt only, Optional<String> changes) {
    /** What a search does unless it is told otherwise. */
    public static final Seeds USUAL = new Seeds(42, OptionalInt.empty(), Optional.empty());

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?::(\\d{1,9})(?:\\.([\\w-]+))?)?");

    /**
     * Reads {@code RUN} or {@code RUN:SCHEDULE}, as a failure prints it: 42, 42:17 or 42:17.Kx81.
     *
     * @throws IllegalArgumentException if {@code text} has another form
     */
    public static Seeds parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "--seed takes RUN or RUN:SCHEDULE, such as 42, 42:17 or what a failure has printed, not \"" + text
                            + "\".");
        }
        String only = matcher.group(2);
        return new Seeds(
                Integer.parseInt(matcher.group(1)),
                only == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(only)),
                Optional.ofNullable(matcher.group(3)));
    }

    /** The seed of the run numbered {@code index}. Neighbouring indexes give unrelated seeds. */
    public long seed(int index) {
        return new SplittableRandom(((long) base << 32) + index).nextLong();
    }

    /** This search, reduced to the run numbered {@code index}, as a person types it. */
    public String text(int index) {
        return base + ":" + index;
    }

    @Override
    public String toString() {
        return (only.isPresent() ? text(only.getAsInt()) : String.valueOf(base))
                + changes.map(text -> "." + text).orElse("");
    }
}
