package replication.election;

import java.time.Duration;
import replication.simulation.Times;

/**
 * A write that reached the store.
 *
 * @param token the term in which the writer checked that it leads
 * @param accepted false if the store refused it
 */
public record StoredWrite(long token, String value, boolean accepted, Duration at) {
    @Override
    public String toString() {
        return value + " with token " + token + (accepted ? " accepted at " : " refused at ") + Times.text(at);
    }
}
