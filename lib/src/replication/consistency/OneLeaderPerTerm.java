package replication.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * At most one leader a term. The same node may begin twice, and different nodes may lead different terms at the same
 * time.
 *
 * <p>Source: election safety in Ongaro, Ousterhout, "In Search of an Understandable Consensus Algorithm", 2014.
 */
public final class OneLeaderPerTerm {
    private OneLeaderPerTerm() {}

    /** @param leaderships in the order in which they began */
    public static Optional<Anomaly> violationIn(List<Leadership> leaderships) {
        Map<Long, Leadership> first = new HashMap<>();
        for (Leadership leadership : leaderships) {
            Leadership other = first.putIfAbsent(leadership.term(), leadership);
            if (other != null && !other.node().equals(leadership.node())) {
                return Optional.of(
                        new Anomaly(other + ", and " + leadership + ": a term has one leader at most.", List.of()));
            }
        }
        return Optional.empty();
    }
}
