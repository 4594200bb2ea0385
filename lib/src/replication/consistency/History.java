package replication.consistency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.consistency.Operation.Outcome;
import replication.consistency.Operation.When;

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

    /**
     * The operations of each client, or process where there are no names, in the order of their calls. A client that
     * asks for a second thing before it has an answer to the first has several processes and is one session.
     */
    public Map<String, List<Operation>> bySession() {
        Map<String, List<Operation>> bySession = new TreeMap<>();
        for (Operation operation : operations) {
            bySession
                    .computeIfAbsent(operation.who(), session -> new ArrayList<>())
                    .add(operation);
        }
        return bySession;
    }

    /**
     * This history, and after all else a read of every key from every copy, as if somebody had looked everywhere at the
     * end.
     *
     * @param copies what is found, by the name of the copy, then by key
     * @param at when it is found
     */
    public History withLastReads(Map<String, Map<String, String>> copies, Duration at) {
        List<Operation> all = new ArrayList<>(operations);
        long position = 0;
        int process = 0;
        for (Operation operation : operations) {
            long end = operation.completed() == Operation.NEVER ? operation.invoked() : operation.completed();
            position = Math.max(position, end + 1);
            process = Math.max(process, operation.process() + 1);
        }
        for (Map.Entry<String, Map<String, String>> copy : new TreeMap<>(copies).entrySet()) {
            for (String key : byKey().keySet()) {
                Optional<String> found = Optional.ofNullable(copy.getValue().get(key));
                all.add(new Operation(
                        process,
                        Optional.of(copy.getKey()),
                        key,
                        new Action.Read(found),
                        position++,
                        position++,
                        Outcome.OK,
                        Optional.of(new When(at, Optional.of(at)))));
            }
            process++;
        }
        return of(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && operations.equals(history.operations);
    }

    @Override
    public int hashCode() {
        return operations.hashCode();
    }

    /** One operation a line. */
    @Override
    public String toString() {
        return String.join("\n", operations.stream().map(Operation::toString).toList());
    }

    /** Writes down calls and answers as they come, and makes a history of them. */
    public static final class Recorder {
        private record Call(
                int process,
                Optional<String> client,
                String key,
                Action action,
                long position,
                Optional<Duration> called) {
            Operation ended(Action told, long completed, Outcome outcome, Optional<Duration> at) {
                return new Operation(
                        process,
                        client,
                        key,
                        told,
                        position,
                        completed,
                        outcome,
                        called.map(from -> new When(from, at)));
            }
        }

        private final List<Operation> finished = new ArrayList<>();
        private final Map<Integer, Call> open = new LinkedHashMap<>();
        private long position;

        /** A call of a process without a name, at a time that nobody knows. */
        public void invoked(int process, String key, Action action) {
            invoked(process, Optional.empty(), key, action, Optional.empty());
        }

        /**
         * @param action what is asked for; the result of a read and the success of a compare-and-set are not known yet
         * @throws IllegalArgumentException if {@code process} still waits for an answer
         */
        public void invoked(int process, Optional<String> client, String key, Action action, Optional<Duration> at) {
            if (open.putIfAbsent(process, new Call(process, client, key, action, position, at)) != null) {
                throw new IllegalArgumentException(
                        "Process " + process + " called again before it had an answer to its first call.");
            }
            position++;
        }

        public void ok(int process, Action action) {
            ok(process, action, Optional.empty());
        }

        /** @param action what was asked for, with the result */
        public void ok(int process, Action action, Optional<Duration> at) {
            finished.add(close(process).ended(action, position++, Outcome.OK, at));
        }

        public void failed(int process) {
            failed(process, Optional.empty());
        }

        public void failed(int process, Optional<Duration> at) {
            Call call = close(process);
            finished.add(call.ended(call.action(), position++, Outcome.FAILED, at));
        }

        public void unknown(int process) {
            unknown(process, Optional.empty());
        }

        /** The process gave up waiting. It may go on with another call. */
        public void unknown(int process, Optional<Duration> at) {
            Call call = close(process);
            finished.add(call.ended(call.action(), Operation.NEVER, Outcome.UNKNOWN, at));
        }

        /** Everything so far; calls without an answer are unknown. */
        public History history() {
            List<Operation> all = new ArrayList<>(finished);
            open.values()
                    .forEach(call ->
                            all.add(call.ended(call.action(), Operation.NEVER, Outcome.UNKNOWN, Optional.empty())));
            return of(all);
        }

        private Call close(int process) {
            Call call = open.remove(process);
            if (call == null) {
                throw new IllegalArgumentException("Process " + process + " got an answer without a call.");
            }
            return call;
        }
    }
}
