package replication.multileader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.simulation.NodeId;

/** What leaders and clients say to each other. */
sealed interface MultiLeaderMessage {

    /** The scenario to a client: do this, one after the other, each after the answer to the one before. */
    record Does(MultiLeaderClient client, List<Operation> operations) implements MultiLeaderMessage {
        @Override
        public String toString() {
            return operations.size() == 1
                    ? "asks " + operations.get(0)
                    : "asks " + operations.get(0) + " … " + operations.get(operations.size() - 1);
        }
    }

    /**
     * Client to leader.
     *
     * @param number counts what this client asks, from 1
     * @param vector the version vector of a write, for leaders that keep siblings
     */
    record Ask(long number, Operation operation, Map<NodeId, Long> vector) implements MultiLeaderMessage {
        @Override
        public String toString() {
            return operation.toString();
        }
    }

    /** Leader to client: your operation is stored here. */
    record Accepted(long number) implements MultiLeaderMessage {
        @Override
        public String toString() {
            return "ok";
        }
    }

    /**
     * Leader to client: what is here.
     *
     * @param value empty if there is nothing, or only a tombstone; siblings stand side by side
     * @param seen the version vector of somebody who has read this
     */
    record Found(long number, String key, Optional<String> value, Map<NodeId, Long> seen)
            implements MultiLeaderMessage {
        @Override
        public String toString() {
            return value.map(text -> key + "=" + text).orElse("no " + key);
        }
    }

    /**
     * Leader to leader: a client changed something at {@code origin}.
     *
     * @param number counts the updates of their origin, from 1
     */
    record Update(NodeId origin, long number, Change change) implements MultiLeaderMessage {
        @Override
        public String toString() {
            return change.toString();
        }
    }

    /** Leader to leader: everything I have. */
    record Copies(
            Map<String, VersionedValue> values,
            Map<String, Set<Sibling>> siblings,
            Map<String, Map<NodeId, Long>> counters)
            implements MultiLeaderMessage {
        @Override
        public String toString() {
            return "all I have";
        }
    }

    /** What an update says. */
    sealed interface Change {
        String key();
    }

    /** A key got a value, or a tombstone. */
    record Assigned(String key, VersionedValue value) implements Change {
        @Override
        public String toString() {
            return value.value().map(text -> key + "=" + text).orElse("delete " + key) + " @" + value.timestamp();
        }
    }

    /** A key got a value beside those that its writer had not seen. */
    record Placed(String key, Sibling sibling) implements Change {
        @Override
        public String toString() {
            return key + "=" + sibling;
        }
    }

    /** A counter grew; these are its slots as its leader knows them. */
    record Counted(String key, Map<NodeId, Long> slots) implements Change {
        @Override
        public String toString() {
            return key + "=" + slots;
        }
    }
}
