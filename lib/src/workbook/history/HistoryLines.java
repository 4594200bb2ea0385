package workbook.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Operation;
import replication.consistency.Operation.When;

/** A history as the lines of which a recording of it consists. */
final class HistoryLines {
    private final List<Placed> lines = new ArrayList<>();

    private record Placed(long position, Line line) {}

    HistoryLines(History history) {
        history.byProcess().values().forEach(this::addAll);
        lines.sort(Comparator.comparingLong(Placed::position));
    }

    List<Line> inOrder() {
        return lines.stream().map(Placed::line).toList();
    }

    /** A line of an unknown outcome has no place of its own: it stands just before the next call of its process. */
    private void addAll(List<Operation> ofOneProcess) {
        for (int i = 0; i < ofOneProcess.size(); i++) {
            Operation operation = ofOneProcess.get(i);
            Optional<Duration> ended = operation.when().flatMap(When::ended);
            boolean last = i + 1 == ofOneProcess.size();
            add(
                    operation.invoked(),
                    operation,
                    "invoke",
                    asked(operation.action()),
                    operation.when().map(When::called));
            switch (operation.outcome()) {
                case OK -> add(operation.completed(), operation, "ok", answered(operation.action()), ended);
                case FAILED -> add(operation.completed(), operation, "fail", asked(operation.action()), ended);
                case UNKNOWN -> {
                    if (!last || ended.isPresent()) {
                        long before =
                                last ? Operation.NEVER : ofOneProcess.get(i + 1).invoked();
                        add(before, operation, "info", asked(operation.action()), ended);
                    }
                }
            }
        }
    }

    private void add(
            long position, Operation operation, String type, List<Optional<String>> values, Optional<Duration> time) {
        String function = function(operation.action());
        lines.add(new Placed(
                position,
                new Line(operation.process(), operation.client(), type, function, operation.key(), values, time)));
    }

    private static String function(Action action) {
        return action instanceof Action.Read
                ? "read"
                : action instanceof Action.Write ? "write" : action instanceof Action.Delete ? "delete" : "cas";
    }

    private static List<Optional<String>> asked(Action action) {
        if (action instanceof Action.CompareAndSet cas) {
            return List.of(cas.expected(), Optional.of(cas.value()));
        }
        return List.of(action instanceof Action.Write write ? Optional.of(write.value()) : Optional.<String>empty());
    }

    private static List<Optional<String>> answered(Action action) {
        if (action instanceof Action.Read read) {
            return List.of(read.result());
        }
        return action instanceof Action.CompareAndSet cas
                ? List.of(Optional.of(String.valueOf(cas.swapped())))
                : asked(action);
    }
}
