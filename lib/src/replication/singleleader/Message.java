package replication.singleleader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import replication.simulation.NodeId;

/** What the machines of one cluster say to each other, and what a scenario tells them to do. */
public sealed interface Message {
    /** Whether this tells a client to turn to {@code node}. */
    default boolean sendsTo(NodeId node) {
        return false;
    }

    /** From node to node. Each carries the epoch that its sender is in. */
    sealed interface Replication extends Message {
        long epoch();
    }

    /** From node to client, about what it asked for under the number {@code request}. */
    sealed interface Answer extends Message {
        long request();
    }

    /** Leader to follower: a new entry. */
    record Append(long epoch, LogEntry entry) implements Replication {
        @Override
        public String toString() {
            return entry.toString();
        }
    }

    /** Leader to follower: what follows {@code after} in my log. */
    record Missing(long epoch, Position after, List<LogEntry> entries) implements Replication {
        @Override
        public String toString() {
            if (entries.isEmpty()) {
                return "nothing after #" + after.sequence();
            }
            String last = entries.size() == 1
                    ? ""
                    : "…#" + entries.get(entries.size() - 1).sequence();
            return "#" + entries.get(0).sequence() + last;
        }
    }

    /** Leader to follower: if your log ends at {@code end}, cut it after {@code sequence} and ask again. */
    record DropBack(long epoch, Position end, long sequence) implements Replication {
        @Override
        public String toString() {
            return "back to #" + sequence;
        }
    }

    /** Follower to leader: my log ends at {@code last}, and I miss nothing that I know of. */
    record Applied(long epoch, Position last) implements Replication {
        @Override
        public String toString() {
            return "has #" + last.sequence();
        }
    }

    /** Follower to leader: my log ends at {@code last}, send what follows. */
    record SendAfter(long epoch, Position last) implements Replication {
        @Override
        public String toString() {
            return "after #" + last.sequence() + "?";
        }
    }

    /** To everybody: {@code leader} leads {@code epoch}; {@code round} is the epoch in which the reports were made. */
    record Leads(long epoch, NodeId leader, long round) implements Replication {
        @Override
        public String toString() {
            return leader + " leads epoch " + epoch;
        }
    }

    /** Who runs a failover to everybody: report where your log ends, and take nothing from older epochs any more. */
    record ReportRequest(long epoch) implements Replication {
        @Override
        public String toString() {
            return "report for epoch " + epoch;
        }
    }

    /** The answer to a {@link ReportRequest}; a node gives one for each epoch. */
    record Report(long epoch, Position last) implements Replication {
        @Override
        public String toString() {
            return "ends at #" + last.sequence();
        }
    }

    /** The other answer to a {@link ReportRequest}: I have promised myself to {@code epoch} already. */
    record Promised(long epoch) implements Replication {
        @Override
        public String toString() {
            return "promised to epoch " + epoch;
        }
    }

    /** Who runs a failover to the node that was chosen. */
    record Promote(long epoch, long round) implements Replication {
        @Override
        public String toString() {
            return "lead epoch " + epoch;
        }
    }

    /** The scenario to a node: run a failover now. */
    record RunFailover() implements Message {
        @Override
        public String toString() {
            return "runs the failover";
        }
    }

    /** Client to node. The node answers with {@link Written}, {@link Unknown} or {@link Refused}. */
    record Write(long request, String key, String value) implements Message {
        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    record Written(long request, Position position) implements Answer {
        @Override
        public String toString() {
            return "ok #" + position.sequence();
        }
    }

    record Unknown(long request) implements Answer {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    record Refused(long request) implements Answer {
        @Override
        public String toString() {
            return "not the leader";
        }
    }

    /** Client to node. The node answers with {@link Value}. */
    record Read(long request, String key) implements Message {
        @Override
        public String toString() {
            return key + "?";
        }
    }

    /** What a replica holds, and the position of its last entry. */
    record Value(long request, String key, Optional<String> value, Position position) implements Answer {
        @Override
        public String toString() {
            return key + "=" + value.orElse("(none)");
        }
    }

    /** Client to follower: how far are you? The node answers with {@link At}. */
    record HowFar(long request) implements Message {
        @Override
        public String toString() {
            return "how far?";
        }
    }

    record At(long request, long sequence) implements Answer {
        @Override
        public String toString() {
            return "at #" + sequence;
        }
    }

    /** The scenario to a client: write. */
    record DoWrite(String key, String value, Optional<NodeId> to) implements Message {
        @Override
        public boolean sendsTo(NodeId node) {
            return to.filter(node::equals).isPresent();
        }

        @Override
        public String toString() {
            return "writes " + key + "=" + value + to.map(node -> " at " + node).orElse("");
        }
    }

    /** The scenario to a client: read from {@code nodes.get(0)}, or in its session from whichever of them fits. */
    record DoRead(String key, List<NodeId> nodes, boolean inSession) implements Message {
        @Override
        public boolean sendsTo(NodeId node) {
            return nodes.contains(node);
        }

        @Override
        public String toString() {
            String from =
                    nodes.isEmpty() ? "" : nodes.stream().map(NodeId::name).collect(Collectors.joining(" or "));
            return "reads " + key + (inSession ? " in its session" : "") + (from.isEmpty() ? "" : " from " + from);
        }
    }
}
