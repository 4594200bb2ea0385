package workbook.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Operation;
import workbook.text.Texts;
import workbook.view.HistoryContent.Moment;

/** Chooses which operations of a history are worth drawing: those around what is accused, else the first ones. */
final class HistorySelection {
    /** More than this nobody reads in one picture. */
    static final int MOST = 60;

    private static final Texts TEXTS = Texts.of("view");
    private static final int MOST_KEYS = 3;

    private final Map<String, List<Operation>> byKey;
    private final List<String> keys;
    private final List<Operation> candidates;
    private final List<Moment> moments;
    private final Set<Operation> accused;
    private final List<Operation> ranked;

    HistorySelection(History history, HistoryDiagram.Options options) {
        byKey = history.byKey();
        keys = options.key()
                .map(List::of)
                .orElseGet(() -> byKey.keySet().stream().limit(MOST_KEYS).toList());
        candidates = keys.stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
        moments = moments(options, keys);
        accused = new LinkedHashSet<>(options.accused());
        ranked = accused.isEmpty() ? candidates.stream().limit(MOST).toList() : around();
    }

    /** The {@code most} most telling operations; what is accused is always among them. */
    HistoryContent show(int most) {
        Set<Operation> chosen =
                new HashSet<>(ranked.subList(0, Math.min(Math.max(most, accused.size()), ranked.size())));
        List<Operation> shown = new ArrayList<>();
        List<Long> hidden = new ArrayList<>();
        for (Operation one : candidates) {
            if (chosen.contains(one)) {
                shown.add(one);
            } else {
                hidden.add(one.invoked());
            }
        }
        List<Moment> seen = moments.stream()
                .filter(moment -> chosen.contains(moment.operation()))
                .toList();
        return new HistoryContent(shown, keys, seen, accused, hidden, leftOut(shown, hidden));
    }

    private static List<Moment> moments(HistoryDiagram.Options options, List<String> keys) {
        Map<String, List<Operation>> orders = new HashMap<>();
        options.verdict().ifPresent(verdict -> {
            if (verdict instanceof Linearizable found) {
                orders.putAll(found.orders());
            } else if (verdict instanceof NotLinearizable not) {
                orders.put(not.key(), not.prefix());
            }
        });
        List<Moment> moments = new ArrayList<>();
        for (String key : keys) {
            // The earliest moment that the order allows: an operation cannot take effect before it is called.
            long position = -1;
            Optional<String> held = Optional.empty();
            for (Operation operation : orders.getOrDefault(key, List.of())) {
                position = Math.max(position, operation.invoked());
                Optional<String> after = HistoryWords.after(operation, held);
                moments.add(new Moment(0, position, operation, held, after));
                held = after;
            }
        }
        moments.sort(Comparator.comparingLong(Moment::position));
        int number = 0;
        for (Moment one : List.copyOf(moments)) {
            moments.set(number, new Moment(number + 1, one.position(), one.operation(), one.before(), one.after()));
            number++;
        }
        return moments;
    }

    /** The accused operations, those whose values they got, and what happened last before them. */
    private List<Operation> around() {
        long end = accused.stream()
                .mapToLong(one -> one.completed() == Operation.NEVER ? one.invoked() : one.completed())
                .max()
                .orElse(0);
        Map<Operation, Long> effects = new HashMap<>();
        moments.forEach(moment -> effects.put(moment.operation(), moment.position()));
        Set<Operation> telling = new LinkedHashSet<>(accused);
        accused.forEach(one -> writer(one, end).ifPresent(telling::add));
        candidates.stream()
                .filter(one -> one.invoked() < end)
                .sorted(Comparator.comparingLong((Operation one) -> -lastSeen(one, effects))
                        .thenComparingLong(one -> -one.invoked()))
                .limit(MOST)
                .forEach(telling::add);
        // What came later explains nothing, but where there is room for all of it, nothing need be left out.
        candidates.stream()
                .filter(one -> one.invoked() >= end)
                .limit(Math.max(0, MOST - telling.size()))
                .forEach(telling::add);
        return List.copyOf(telling);
    }

    /** Of an operation without an answer only its effect is seen, if it has one. */
    private static long lastSeen(Operation operation, Map<Operation, Long> effects) {
        return operation.completed() == Operation.NEVER
                ? effects.getOrDefault(operation, operation.invoked())
                : operation.completed();
    }

    private Optional<Operation> writer(Operation reader, long end) {
        Optional<String> wanted = reader.action() instanceof Action.Read read
                ? read.result()
                : reader.action() instanceof Action.CompareAndSet cas ? cas.expected() : Optional.empty();
        return candidates.stream()
                .filter(one -> wanted.isPresent()
                        && one.key().equals(reader.key())
                        && one.invoked() < end
                        && !one.equals(reader)
                        && HistoryWords.after(one, Optional.empty()).equals(wanted))
                .reduce((earlier, later) -> later);
    }

    private List<String> leftOut(List<Operation> shown, List<Long> hidden) {
        List<String> leftOut = new ArrayList<>();
        long last = shown.isEmpty() ? -1 : shown.get(shown.size() - 1).invoked();
        long later = hidden.stream().filter(position -> position > last).count();
        if (hidden.size() > later) {
            leftOut.add(TEXTS.get("history.left.earlier", hidden.size() - later));
        }
        if (later > 0) {
            leftOut.add(TEXTS.get("history.left.later", later));
        }
        long elsewhere = byKey.entrySet().stream()
                .filter(entry -> !keys.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .mapToLong(Collection::size)
                .sum();
        if (elsewhere > 0) {
            leftOut.add(TEXTS.get("history.left.keys", elsewhere, byKey.size() - keys.size()));
        }
        return leftOut;
    }
}
