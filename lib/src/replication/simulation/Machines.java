package replication.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/** The machines of one simulation, in the order in which they were added. Each has a place, one bit of a number. */
final class Machines<M> {
    private static final int MOST = 62;

    /** All faults happen one after the other: they share a place. */
    private static final long WORLD = 1L << MOST;

    private final Map<NodeId, Machine<M>> byId = new LinkedHashMap<>();
    private long alike;

    /**
     * The place of the machine that is added next.
     *
     * @throws IllegalArgumentException if there is none left
     */
    long nextPlace() {
        if (byId.size() == MOST) {
            throw new IllegalArgumentException("A simulation has at most " + MOST + " nodes.");
        }
        return 1L << byId.size();
    }

    /** @throws IllegalArgumentException if there is one of this name already */
    void add(Machine<M> machine) {
        if (byId.putIfAbsent(machine.self(), machine) != null) {
            throw new IllegalArgumentException(
                    "There is already a node named \"" + machine.self() + "\"; names differ.");
        }
    }

    /** @throws IllegalArgumentException if there is none of this name */
    Machine<M> of(NodeId id) {
        Machine<M> machine = byId.get(id);
        if (machine == null) {
            throw new IllegalArgumentException(
                    "There is no node named \"" + id + "\"; there are " + byId.keySet() + ".");
        }
        return machine;
    }

    List<NodeId> ids() {
        return new ArrayList<>(byId.keySet());
    }

    List<NodeId> servers() {
        return byId.values().stream()
                .filter(machine -> !machine.isClient())
                .map(Machine::self)
                .toList();
    }

    /** Where {@code fault} changes something. */
    long placesOf(Step fault) {
        long places = WORLD;
        for (Machine<M> machine : byId.values()) {
            places |= Fault.concerns(fault, machine.self()) ? machine.place() : 0;
        }
        return places;
    }

    boolean isWaiting(long place) {
        for (Machine<M> machine : byId.values()) {
            if (machine.place() == place) {
                return machine.isWaiting();
            }
        }
        return false;
    }

    /** What every node knows, in a few words; nodes that have nothing to show are left out. */
    Map<NodeId, String> states() {
        Map<NodeId, String> states = new LinkedHashMap<>();
        byId.forEach((id, machine) -> {
            String state = machine.state();
            if (!state.isEmpty()) {
                states.put(id, state);
            }
        });
        return states;
    }

    void interchangeable(List<NodeId> nodes) {
        nodes.forEach(node -> alike |= of(node).place());
    }

    /** The state of all nodes and of what is due as one number; empty if a node cannot tell its own. */
    OptionalLong fingerprint(Agenda agenda, ToIntFunction<Object> numbers) {
        long[] places = new long[byId.size()];
        for (Machine<M> machine : byId.values()) {
            Optional<Object> own = machine.fingerprint();
            if (own.isEmpty()) {
                return OptionalLong.empty();
            }
            places[Long.numberOfTrailingZeros(machine.place())] = Mixing.mix(numbers.applyAsInt(own.get()));
        }
        agenda.addTo(places, alike, numbers);
        long sum = 0;
        for (int place = 0; place < places.length; place++) {
            boolean isAlike = (alike & 1L << place) != 0;
            sum += Mixing.mix(places[place] + (isAlike ? 0 : place + 1));
        }
        return OptionalLong.of(sum);
    }
}
