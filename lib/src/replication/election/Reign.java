package replication.election;

import java.time.Duration;
import replication.simulation.NodeId;
import replication.simulation.Times;

/**
 * A time in which a node took itself for the leader.
 *
 * @param until when it stopped: by stepping down, by a crash, or because the run ended
 */
public record Reign(NodeId leader, long term, Duration from, Duration until) {
    /** Whether the node believes in itself at {@code time}. */
    public boolean covers(Duration time) {
        return from.compareTo(time) <= 0 && time.compareTo(until) < 0;
    }

    @Override
    public String toString() {
        return leader + " leads term " + term + " from " + Times.millis(from) + " to " + Times.text(until);
    }
}
