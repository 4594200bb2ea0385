package replication.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replication.consistency.Operation.Outcome;

/** What all clients did and were told, in the order of their calls. Immutable; a {@link Recorder} makes one. */
public final class History {
    private final List<Operation> operations;

    private History(List<Operation> operations) {
        this.operations = operations;
    }

    public static History of(List<Operation> operations) {
        List<Operation> sorted = new ArrayList<>(operations);
        sorted.sort(Comparator.comparingLong(Operation::invoked));
        return new History(List.copyOf(sorted));
    }

    /** In the order of their calls. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operations of each key, keys in the order of the alphabet. */
    public Map<String, List<Operation>> byKey() {
        Map<String, List<Operation>> byKey = new TreeMap<>();
        for (Operation operation : operations) {
            byKey.computeIfAbsent(operation.key(), key -> new ArrayList<>()).add(operation);
        }
        return byKey;
    }

    /** The operations of each process, in the order in which it did them. */
    public Map<Integer, List<Operation>> byProcess() {
        Map<Integer, List<Operation>> byProcess = new TreeMap<>();
        for (Operation operation : operations) {
            byProcess
                    .computeIfAbsent(operation.process(), process -> new ArrayList<>())
                    .add(operation);
        }
        return byProcess;
    }

    /** Writes down calls and answers as they come, and makes a history of them. */
    public static final class Recorder {
        private record Call(int process, String key, Action action, long position) {}

        private final List<Operation> finished = new ArrayList<>();
        private final Map<Integer, Call> open = new LinkedHashMap<>();
        private long position;

        /**
         * @param action what is asked for; the result of a read and the success of a compare-and-set are not known yet
         * @throws IllegalArgumentException if {@code process} still waits for an answer
         */
        public void invoked(int process, String key, Action action) {
            if (open.putIfAbsent(process, new Call(process, key, action, position)) != null) {
                throw new IllegalArgumentException(
                        "Process " + process + " called again before it had an answer to its first call.");
            }
            position++;
        }

        /** @param action what was asked for, with the result */
        public void ok(int process, Action action) {
            finish(process, action, Outcome.OK);
        }

        public void failed(int process) {
            finish(process, call(process).action(), Outcome.FAILED);
        }

        /** The process gave up waiting. It may go on with another call. */
        public void unknown(int process) {
            Call call = call(process);
            open.remove(process);
            finished.add(new Operation(
                    process, call.key(), call.action(), call.position(), Operation.NEVER, Outcome.UNKNOWN));
            position++;
        }

        /** Everything so far; calls without an answer are unknown. */
        public History history() {
            List<Operation> all = new ArrayList<>(finished);
            open.values()
                    .forEach(call -> all.add(new Operation(
                            call.process(),
                            call.key(),
                            call.action(),
                            call.position(),
                            Operation.NEVER,
                            Outcome.UNKNOWN)));
            return of(all);
        }

        private void finish(int process, Action action, Outcome outcome) {
            Call call = call(process);
            open.remove(process);
            finished.add(new Operation(process, call.key(), action, call.position(), position++, outcome));
        }

        private Call call(int process) {
            Call call = open.get(process);
            if (call == null) {
                throw new IllegalArgumentException("Process " + process + " got an answer without a call.");
            }
            return call;
        }
    }
}
