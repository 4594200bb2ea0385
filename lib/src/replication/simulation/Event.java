package replication.simulation;

import java.time.Duration;

/** One thing that happened in a run, at a true virtual time. */
public sealed interface Event {
    Duration at();

    /** @param id counts the copies of messages from 1; a doubled message is sent once and has two ids */
    record Sent(Duration at, long id, NodeId from, NodeId to, Object message) implements Event {
        @Override
        public String toString() {
            return from + " → " + to + "  sends " + message;
        }
    }

    /** @param sentAt when it was sent */
    record Delivered(Duration at, long id, NodeId from, NodeId to, Object message, Duration sentAt) implements Event {
        @Override
        public String toString() {
            return from + " → " + to + "  delivers " + message;
        }
    }

    /** The message with this id will never arrive; {@code at} is when it died. */
    record Lost(Duration at, long id, NodeId from, NodeId to, Object message, Duration sentAt, Reason reason)
            implements Event {
        /** Why a message died. */
        public enum Reason {
            CHANCE,
            CUT,
            RECEIVER_DOWN
        }

        @Override
        public String toString() {
            return from + " → " + to + "  loses " + message + " ("
                    + switch (reason) {
                        case CHANCE -> "chance";
                        case CUT -> "cut";
                        case RECEIVER_DOWN -> to + " is down";
                    }
                    + ")";
        }
    }

    record TimerFired(Duration at, NodeId node, String name) implements Event {
        @Override
        public String toString() {
            return node + "  timer " + name;
        }
    }

    /** A step of the scenario took effect: a {@link Fault}, or what a node was told. */
    record Happened(Duration at, Step step) implements Event {
        @Override
        public String toString() {
            return step.toString();
        }
    }

    record Woke(Duration at, NodeId node) implements Event {
        @Override
        public String toString() {
            return node + "  wakes";
        }
    }

    record Marked(Duration at, NodeId node, Mark mark) implements Event {
        @Override
        public String toString() {
            return node + "  " + mark;
        }
    }
}
