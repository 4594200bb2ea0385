package workbook.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import replication.simulation.Trace;

/**
 * A cluster at one moment: who leads, who follows whom, who is down or paused, which links are cut. Any system can say
 * it: {@code ClusterState.of("n1", "n2", "n3").leads("n1", "term 3").follows("n2", "n1", "term 3").down("n3")}.
 * Immutable; every method returns a changed copy.
 *
 * @param members in the order in which they stand around the circle
 * @param cuts the directions that let nothing through
 */
public record ClusterState(List<Member> members, Set<Cut> cuts) {
    /** What a node takes itself for. */
    public enum Role {
        LEADS,
        FOLLOWS,
        STANDS,
        /** Nothing of this, or nothing that is known. */
        NODE
    }

    /** Whether a node works. */
    public enum Condition {
        UP,
        PAUSED,
        DOWN
    }

    /**
     * One node.
     *
     * @param follows whom it takes for the leader; empty unless it follows somebody it knows
     * @param note such as "term 3"; may be empty
     */
    public record Member(String name, Role role, Optional<String> follows, Condition condition, String note) {}

    /** Nothing gets from one node to the other. */
    public record Cut(String from, String to) {}

    /** @throws IllegalArgumentException if a node is there twice, or somebody follows or is cut off from a stranger */
    public ClusterState {
        members = List.copyOf(members);
        cuts = Set.copyOf(cuts);
        List<String> names = members.stream().map(Member::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("The nodes of a cluster have different names, unlike " + names + ".");
        }
        List<String> named = new ArrayList<>();
        members.forEach(member -> member.follows().ifPresent(named::add));
        cuts.forEach(cut -> named.addAll(List.of(cut.from(), cut.to())));
        named.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(stranger -> {
            throw stranger(stranger, names);
        });
    }

    /** Nodes that work, without a leader. */
    public static ClusterState of(String... nodes) {
        List<Member> members = new ArrayList<>();
        for (String node : nodes) {
            members.add(new Member(node, Role.NODE, Optional.empty(), Condition.UP, ""));
        }
        return new ClusterState(members, Set.of());
    }

    /** The nodes of a run, without its clients, after everything that happened up to {@code time}. */
    public static ClusterState at(Duration time, Trace trace) {
        return new ClusterWatch(trace).until(time);
    }

    /** {@code node} leads; {@code note} says in which term or epoch. */
    public ClusterState leads(String node, String note) {
        return change(node, one -> new Member(node, Role.LEADS, Optional.empty(), one.condition, note));
    }

    /** {@code node} takes {@code leader} for its leader. */
    public ClusterState follows(String node, String leader, String note) {
        return change(node, one -> new Member(node, Role.FOLLOWS, Optional.of(leader), one.condition, note));
    }

    /** {@code node} stands for election. */
    public ClusterState stands(String node, String note) {
        return change(node, one -> new Member(node, Role.STANDS, Optional.empty(), one.condition, note));
    }

    public ClusterState down(String node) {
        return change(node, one -> new Member(node, Role.NODE, Optional.empty(), Condition.DOWN, ""));
    }

    public ClusterState paused(String node) {
        return change(node, one -> new Member(node, one.role, one.follows, Condition.PAUSED, one.note));
    }

    /** Nothing gets through between these two, in either direction. */
    public ClusterState cut(String one, String other) {
        return cutOneWay(one, other).cutOneWay(other, one);
    }

    /** Nothing gets from {@code from} to {@code to}. */
    public ClusterState cutOneWay(String from, String to) {
        Set<Cut> more = new LinkedHashSet<>(cuts);
        more.add(new Cut(from, to));
        return new ClusterState(members, more);
    }

    boolean isCut(String from, String to) {
        return cuts.contains(new Cut(from, to));
    }

    private ClusterState change(String node, UnaryOperator<Member> change) {
        List<String> names = members.stream().map(Member::name).toList();
        if (!names.contains(node)) {
            throw stranger(node, names);
        }
        List<Member> changed = members.stream()
                .map(member -> member.name.equals(node) ? change.apply(member) : member)
                .toList();
        return new ClusterState(changed, cuts);
    }

    private static IllegalArgumentException stranger(String name, List<String> names) {
        return new IllegalArgumentException("The nodes of this cluster are " + names + "; " + name + " is not one.");
    }
}
