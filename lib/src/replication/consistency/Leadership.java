package replication.consistency;

import java.time.Duration;

/**
 * A node that took itself for the leader.
 *
 * @param term the term or epoch
 * @param from when it began
 */
public record Leadership(String node, long term, Duration from) {
    @Override
    public String toString() {
        return node + " led term " + term + " from " + Operation.When.text(from) + " on";
    }
}
