package replication.multileader;

import java.util.Optional;
import replication.simulation.NodeId;

/**
 * A write that a leader took and of which it told its client.
 *
 * @param value empty if the client deleted the key
 */
public record AcceptedWrite(NodeId client, NodeId leader, String key, Optional<String> value) {
    /** Such as {@code x=A at tokyo}. */
    @Override
    public String toString() {
        return value.map(text -> key + "=" + text).orElse("delete " + key) + " at " + leader;
    }
}
