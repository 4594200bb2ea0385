package workbook.bench;

import java.time.Duration;
import replication.simulation.Context;
import replication.simulation.Delay;
import replication.simulation.Link;
import replication.simulation.Network;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Simulation;

/**
 * A log that a leader ships to two followers, as lean as it can be written for a {@link Simulation}, so that the
 * benchmark measures the simulation and not the system. The leader appends an entry every millisecond and sends what a
 * follower lacks; a follower says where its log ends; what is lost is sent again, at the latest by a timer.
 */
final class ReplicatedLog {
    /** What the nodes say: a leader the entries from {@code first} to {@code last}, a follower how far it is. */
    record Message(long first, long last) {}

    /** Longer under way than the time between two entries, so that messages overtake each other. */
    static final Delay DELAY = Delay.uniform(Duration.ofMillis(5), Duration.ofMillis(60));

    private static final double LOSS = 0.05;
    private static final NodeId LEADER = new NodeId("leader");
    private static final NodeId[] FOLLOWERS = {new NodeId("follower1"), new NodeId("follower2")};
    private static final Duration APPEND_EVERY = Duration.ofMillis(1);
    private static final Duration RESEND_AFTER = Duration.ofMillis(150);

    private long events;

    /** The leader, both followers and their network, not yet started. */
    Simulation<Message> simulation(long seed) {
        Simulation<Message> simulation = Simulation.on(Network.of(new Link(DELAY, LOSS, 0)), seed);
        simulation.add(LEADER, Leader::new);
        for (NodeId follower : FOLLOWERS) {
            simulation.add(follower, Follower::new);
        }
        return simulation;
    }

    /** How many messages and timers the nodes have handled. */
    long events() {
        return events;
    }

    private final class Leader implements Node<Message> {
        private static final String APPEND = "append";

        private final long[] confirmed = new long[FOLLOWERS.length];
        private long last;

        @Override
        public void start(Context<Message> context) {
            context.setTimer(APPEND, APPEND_EVERY);
        }

        @Override
        public void timerFired(String name, Context<Message> context) {
            events++;
            if (name.equals(APPEND)) {
                last++;
                ship(0, context);
                ship(1, context);
                context.setTimer(APPEND, APPEND_EVERY);
            } else {
                int follower = name.equals(FOLLOWERS[0].name()) ? 0 : 1;
                ship(follower, context);
                context.setTimer(name, RESEND_AFTER);
            }
        }

        /** A follower that makes progress gets its time anew. */
        @Override
        public void receive(Message message, NodeId from, Context<Message> context) {
            events++;
            int follower = from.equals(FOLLOWERS[0]) ? 0 : 1;
            if (message.last() > confirmed[follower]) {
                confirmed[follower] = message.last();
                context.setTimer(from.name(), RESEND_AFTER);
            }
        }

        /** Everything that is not confirmed, so that a message that overtakes another one is of use, too. */
        private void ship(int follower, Context<Message> context) {
            context.send(FOLLOWERS[follower], new Message(confirmed[follower] + 1, last));
        }
    }

    private final class Follower implements Node<Message> {
        private long applied;

        @Override
        public void receive(Message message, NodeId from, Context<Message> context) {
            events++;
            if (message.first() <= applied + 1) {
                applied = Math.max(applied, message.last());
            }
            context.send(from, new Message(1, applied));
        }
    }
}
