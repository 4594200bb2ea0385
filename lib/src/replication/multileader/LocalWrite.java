package replication.multileader;

import java.util.Map;
import java.util.Optional;
import replication.simulation.NodeId;

/**
 * One leader's own copy of the data, and how a write of a client gets into it. Task {@code local-write}.
 *
 * <p>The client waits for nobody but this leader. What the other leaders will say to the write is decided later, from
 * the value that {@link #write} returns: it is what they get. Calls come one at a time; a restart without memory makes
 * a new instance.
 *
 * <p>Source: the unit's document, exercise 2, {@code MultiLeaderNode.write}.
 *
 * <p>The library's own: {@code OwnCopy}.
 */
public interface LocalWrite {
    /**
     * Stores a new value of {@code key}, made by this leader, and returns it.
     *
     * @param self the id of this leader
     * @param value empty if the client deletes the key
     * @param clock the timestamp of the write, in ms; it may be the same for two writes in a row
     * @return the value that now stands under {@code key}; its version is one more than that of the write before it,
     *     whatever the key, and 1 for the first
     */
    VersionedValue write(NodeId self, String key, Optional<String> value, long clock);

    /** The copy itself, tombstones included. The cluster puts values of other leaders into it. */
    Map<String, VersionedValue> data();
}
