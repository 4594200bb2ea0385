package replication.simulation;

import java.time.Duration;

/**
 * One direction of a connection: how long a message takes and how often it is lost or doubled.
 *
 * @param loss probability from 0 to 1 that a message never arrives
 * @param duplicates probability from 0 to 1 that a message arrives twice, each copy after a delay of its own
 */
public record Link(Delay delay, double loss, double duplicates) {
    /** @throws IllegalArgumentException if a probability is not between 0 and 1 */
    public Link {
        requireProbability("loss", loss);
        requireProbability("duplicates", duplicates);
    }

    /** Delivers every message once, after {@code delay}. */
    public static Link after(Duration delay) {
        return new Link(Delay.fixed(delay), 0, 0);
    }

    Link withDelay(Delay newDelay) {
        return new Link(newDelay, loss, duplicates);
    }

    Link withLoss(double newLoss) {
        return new Link(delay, newLoss, duplicates);
    }

    Link withDuplicates(double newDuplicates) {
        return new Link(delay, loss, newDuplicates);
    }

    private static void requireProbability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is a probability between 0 and 1, such as 0.1, not " + value + ".");
        }
    }
}
