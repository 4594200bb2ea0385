package replication.strategy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import replication.simulation.Intake;

/** Which values were built on which: a write notes what its node held under the key, siblings what they replace. */
final class Lineage {
    record Value(String key, String text) {}

    private final Map<Value, Set<String>> parents = new HashMap<>();
    private final Map<Value, Set<String>> ancestors = new HashMap<>();
    private final List<Intake> intakes;

    /** @param siblings whether a value replaces only what its writer had seen, wherever it comes to */
    Lineage(List<Intake> intakes, boolean siblings) {
        this.intakes = List.copyOf(intakes);
        for (Intake intake : intakes) {
            Value value = new Value(intake.key(), intake.incoming());
            boolean isNew = !parents.containsKey(value);
            Set<String> built = parents.computeIfAbsent(value, any -> new HashSet<>());
            if (isNew || siblings) {
                built.addAll(intake.replaced());
            }
        }
    }

    private boolean meetsAnother(Intake intake) {
        return !intake.incoming().isEmpty()
                && intake.before().stream()
                        .anyMatch(held -> !isBuiltOn(intake.key(), intake.incoming(), held)
                                && !isBuiltOn(intake.key(), held, intake.incoming()));
    }

    /** Whether {@code later} is {@code earlier}, or was written over it, or over something that was. */
    boolean isBuiltOn(String key, String later, String earlier) {
        return ancestors(new Value(key, later)).contains(earlier);
    }

    /** With the value itself. */
    private Set<String> ancestors(Value value) {
        Set<String> known = ancestors.get(value);
        if (known != null) {
            return known;
        }
        Set<String> all = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(value.text()));
        while (!open.isEmpty()) {
            String text = open.pop();
            if (all.add(text)) {
                open.addAll(parents.getOrDefault(new Value(value.key(), text), Set.of()));
            }
        }
        ancestors.put(value, all);
        return all;
    }

    /** The keys under which a node held one value and met another one, neither of them built on the other. */
    Set<String> keysInConflict() {
        Set<String> conflicts = new TreeSet<>();
        for (Intake intake : intakes) {
            if (!conflicts.contains(intake.key()) && meetsAnother(intake)) {
                conflicts.add(intake.key());
            }
        }
        return conflicts;
    }
}
