package replication.simulation;

import java.time.Duration;
import java.util.List;

/**
 * A node took in a value of a key, from a client or from another node; perhaps it kept what it had. Values are told
 * apart by their text, so a run can be followed through them where no two writes of a key write the same.
 *
 * @param before what {@code node} held under {@code key}; several values where it keeps siblings
 * @param after what it holds from {@code at} on
 */
public record Intake(Duration at, NodeId node, String key, List<String> before, String incoming, List<String> after) {
    public Intake {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What {@code incoming} replaced. */
    public List<String> replaced() {
        return after.contains(incoming)
                ? before.stream().filter(value -> !after.contains(value)).toList()
                : List.of();
    }
}
