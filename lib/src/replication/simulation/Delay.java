package replication.simulation;

import java.time.Duration;

/**
 * How long a message is under way, one way: anything between {@code min} and {@code max}, each whole microsecond
 * equally likely. Where the two differ, messages overtake each other.
 */
public record Delay(Duration min, Duration max) {
    /** @throws IllegalArgumentException if {@code min} is negative or greater than {@code max} */
    public Delay {
        if (min.isNegative() || min.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "A delay goes from a least to a greatest time, such as 5 ms to 60 ms, not from " + Times.text(min)
                            + " to " + Times.text(max) + ".");
        }
    }

    /** Every message takes {@code time}. */
    public static Delay fixed(Duration time) {
        return new Delay(time, time);
    }

    /** Every message takes a random time from {@code min} to {@code max}, both included. */
    public static Delay uniform(Duration min, Duration max) {
        return new Delay(min, max);
    }

    @Override
    public String toString() {
        return min.equals(max) ? Times.text(min) : Times.text(min) + " to " + Times.text(max);
    }
}
