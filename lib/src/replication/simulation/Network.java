package replication.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What every link does: one {@link Link} for all, and a table of those that differ. Immutable; every method returns a
 * changed copy.
 */
public final class Network {
    private final Link usual;
    private final Map<NodeId, Map<NodeId, Link>> special;

    /** @param special by sender, then by receiver; nobody changes it any more */
    private Network(Link usual, Map<NodeId, Map<NodeId, Link>> special) {
        this.usual = usual;
        this.special = special;
    }

    /** A network in which every link is {@code usual}. */
    public static Network of(Link usual) {
        return new Network(usual, Map.of());
    }

    /** Changes the link that all pairs have which {@link #link} did not set apart. */
    public Network usual(UnaryOperator<Link> change) {
        return new Network(change.apply(usual), special);
    }

    /** Sets the direction from {@code from} to {@code to} apart. */
    public Network link(NodeId from, NodeId to, UnaryOperator<Link> change) {
        Map<NodeId, Link> ofSender = new HashMap<>(special.getOrDefault(from, Map.of()));
        ofSender.put(to, change.apply(link(from, to)));
        Map<NodeId, Map<NodeId, Link>> changed = new HashMap<>(special);
        changed.put(from, ofSender);
        return new Network(usual, changed);
    }

    /** Sets both directions between {@code a} and {@code b} apart. */
    public Network between(NodeId a, NodeId b, UnaryOperator<Link> change) {
        return link(a, b, change).link(b, a, change);
    }

    /** Sets both directions between {@code a} and {@code b} apart, unless one of them has been set apart before. */
    public Network betweenIfUsual(NodeId a, NodeId b, UnaryOperator<Link> change) {
        return isApart(a, b) || isApart(b, a) ? this : between(a, b, change);
    }

    private boolean isApart(NodeId from, NodeId to) {
        return special.getOrDefault(from, Map.of()).containsKey(to);
    }

    /** What happens to a message from {@code from} to {@code to}. */
    public Link link(NodeId from, NodeId to) {
        return special.getOrDefault(from, Map.of()).getOrDefault(to, usual);
    }
}
