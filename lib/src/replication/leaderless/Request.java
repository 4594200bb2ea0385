package replication.leaderless;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replication.simulation.NodeId;

/** What a client wants. */
sealed interface Request {
    String key();

    /** The homes that are asked; none stands for all. */
    List<NodeId> only();

    /** How many of them are waited for, where that is not as usual. */
    OptionalInt quorum();

    /** @param value empty to delete the key */
    record Write(String key, Optional<String> value, List<NodeId> only, OptionalInt quorum) implements Request {
        @Override
        public String toString() {
            return value.map(text -> key + "=" + text).orElse("delete " + key);
        }
    }

    record Read(String key, List<NodeId> only, OptionalInt quorum) implements Request {
        @Override
        public String toString() {
            return key + "?";
        }
    }
}
