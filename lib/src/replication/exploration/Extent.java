package replication.exploration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How much a search has looked at.
 *
 * @param runs how many runs, each different from the others
 * @param states how many states those led through, each counted once; 0 where nobody counts
 * @param complete whether there are no other runs within the bounds
 * @param bounds within which every order was tried; {@link Bounds#NONE} for runs at random
 * @param unreduced about how many orders those runs stand for
 */
public record Extent(long runs, long states, boolean complete, Bounds bounds, OptionalDouble unreduced) {
    static Extent ofRuns(long runs) {
        return new Extent(runs, 0, false, Bounds.NONE, OptionalDouble.empty());
    }

    /** Such as "all 41,000 schedules up to 12 events, reduced from about 3 million". */
    @Override
    public String toString() {
        String what = states > 0 ? "schedule" : "run";
        String count = String.format(Locale.ROOT, "%,d %s%s", runs, what, runs == 1 ? "" : "s");
        String bound = bounds.isToTheEnd() ? "" : " up to " + bounds.events() + " events";
        String reduced = complete && unreduced.isPresent() && unreduced.getAsDouble() > 1.5 * runs
                ? ", reduced from about " + about(unreduced.getAsDouble())
                : "";
        return (complete ? "all " : "") + count + bound + mishaps() + reduced;
    }

    private String mishaps() {
        List<String> allowed = Stream.of(
                        atMost(bounds.losses(), "loss", "losses"),
                        atMost(bounds.duplicates(), "duplicate", "duplicates"),
                        atMost(bounds.crashes(), "crash", "crashes"))
                .flatMap(Optional::stream)
                .toList();
        return allowed.isEmpty() ? "" : " with at most " + String.join(" and ", allowed);
    }

    private static Optional<String> atMost(int count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + (count == 1 ? one : many));
    }

    private static String about(double number) {
        if (number >= 1e15) {
            return String.format(Locale.ROOT, "10^%d", (int) Math.log10(number));
        }
        double rounded = Math.pow(10, Math.floor(Math.log10(number)));
        double leading = Math.round(number / rounded) * rounded;
        return leading >= 1e12
                ? String.format(Locale.ROOT, "%,.0f million million", leading / 1e12)
                : leading >= 1e6
                        ? String.format(Locale.ROOT, "%,.0f million", leading / 1e6)
                        : String.format(Locale.ROOT, "%,.0f", leading);
    }
}
