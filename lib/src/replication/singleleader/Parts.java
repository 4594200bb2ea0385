package replication.singleleader;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import replication.simulation.NodeId;

/** What one cluster is made of. Only {@link #with} assigns, and only to a copy that nobody else has seen. */
final class Parts implements Cloneable {
    /** How long a failover waits for reports. */
    static final Duration REPORTS_WITHIN = Duration.ofMillis(200);
    /** How long a client that reads in its session waits for followers to say how far they are. */
    static final Duration POSITIONS_WITHIN = Duration.ofMillis(20);

    List<NodeId> nodes;
    Durability durability;
    Supplier<? extends Leader> leader = LogLeader::new;
    Supplier<? extends Follower> follower = LogFollower::new;
    Supplier<? extends AcknowledgementRule> acknowledgement = CountedConfirmations::new;
    Supplier<? extends CatchUp> catchUp = SharedPrefix::new;
    Supplier<? extends Failover> failover = LongestLog::new;
    Supplier<? extends Session> session = NewestSeen::new;
    boolean resending = true;
    Duration resendAfter = Duration.ofMillis(200);
    Duration confirmWithin = Duration.ofMillis(500);
    Optional<Duration> clientsWait = Optional.empty();

    Parts(List<NodeId> nodes, Durability durability) {
        this.nodes = List.copyOf(nodes);
        this.durability = durability;
        check();
    }

    /** A copy to which {@code change} has been done. */
    Parts with(Consumer<Parts> change) {
        Parts copy;
        try {
            copy = (Parts) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
        change.accept(copy);
        copy.check();
        return copy;
    }

    private void check() {
        if (nodes.size() < 2 || Set.copyOf(nodes).size() < nodes.size()) {
            throw new IllegalArgumentException(
                    "A cluster has a leader and at least one follower, all with different names, not " + nodes + ".");
        }
        if (durability instanceof Durability.SemiSynchronous semi && semi.followers() >= nodes.size()) {
            throw new IllegalArgumentException("A write cannot wait for " + semi.followers()
                    + " followers where there are " + (nodes.size() - 1) + ".");
        }
        for (Duration time : List.of(resendAfter, confirmWithin, clientWaits())) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A waiting time is longer than 0 ms.");
            }
        }
    }

    /** The node that leads epoch 1. */
    NodeId firstLeader() {
        return nodes.get(0);
    }

    List<NodeId> othersThan(NodeId node) {
        return nodes.stream().filter(other -> !other.equals(node)).toList();
    }

    /** Unless told otherwise a client waits longer than the leader, so that it hears what the leader has to say. */
    Duration clientWaits() {
        return clientsWait.orElse(confirmWithin.plus(confirmWithin));
    }
}
