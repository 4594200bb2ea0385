package replication.elected;

import replication.election.ElectionMessage;
import replication.simulation.NodeId;
import replication.singleleader.Message;

/** What the machines of one cluster say to each other: what log and election say, each in its envelope. */
sealed interface ElectedMessage {
    /** About the log, between nodes or between a client and a node. */
    record OfLog(Message message) implements ElectedMessage {
        @Override
        public String toString() {
            return message.toString();
        }
    }

    record OfElection(ElectionMessage message) implements ElectedMessage {
        @Override
        public String toString() {
            return message.toString();
        }
    }

    /** From a node to a client that asked how far it is; and {@code leader} leads, as far as the node knows. */
    record HowFarUnder(NodeId leader, Message.At answer) implements ElectedMessage {
        @Override
        public String toString() {
            return answer.toString();
        }
    }

    /** Node to the leader: {@code client} has asked me for this write. */
    record PassedOn(NodeId client, Message.Write write) implements ElectedMessage {
        @Override
        public String toString() {
            return write + " for " + client;
        }
    }

    /** The answer to {@link PassedOn}. */
    record PassedBack(NodeId client, Message.Answer answer) implements ElectedMessage {
        @Override
        public String toString() {
            return answer + " for " + client;
        }
    }

    /** Scenario to node: you lead {@code term}. */
    record Appoint(long term) implements ElectedMessage {
        @Override
        public String toString() {
            return "is appointed leader of term " + term;
        }
    }
}
