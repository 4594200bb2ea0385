package replication.election;

import java.util.List;
import java.util.stream.Collectors;
import replication.simulation.NodeId;

/** What the nodes of a cluster say to each other and to the store, and what a scenario tells them to do. */
public sealed interface ElectionMessage
        permits Heartbeat,
                VoteReply,
                ElectionMessage.RequestVote,
                ElectionMessage.HeartbeatReply,
                ElectionMessage.TakeLog,
                ElectionMessage.StoreWrite,
                ElectionMessage.Stand,
                ElectionMessage.WriteToStore {

    /** Candidate to all: vote for me. {@code last} is where the candidate's log ends. */
    record RequestVote(long term, NodeId candidate, LogPosition last) implements ElectionMessage {
        @Override
        public String toString() {
            return "vote? t" + term;
        }
    }

    /** Follower to leader: heard, and this is my term. */
    record HeartbeatReply(NodeId node, long term) implements ElectionMessage {
        @Override
        public String toString() {
            return "heard t" + term;
        }
    }

    /** New leader to all: from now on this is everybody's log. Catching up entry by entry is told elsewhere. */
    record TakeLog(long term, List<Long> log) implements ElectionMessage {
        public TakeLog {
            log = List.copyOf(log);
        }

        @Override
        public String toString() {
            return "log " + log.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** Leader to store: write this. The token is the term in which the leader checked that it leads. */
    record StoreWrite(long token, String value) implements ElectionMessage {
        @Override
        public String toString() {
            return value + " token " + token;
        }
    }

    /** Scenario to node: stand for election now, whatever your timers say. */
    record Stand() implements ElectionMessage {
        @Override
        public String toString() {
            return "stands";
        }
    }

    /** Scenario to node: if you lead, write this to the store. */
    record WriteToStore(String value) implements ElectionMessage {
        @Override
        public String toString() {
            return "writes " + value + " to the store";
        }
    }
}
