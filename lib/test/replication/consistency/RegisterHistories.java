package replication.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Random histories of one register: small ones with any answers, and long ones of a register that is right. */
final class RegisterHistories {
    private RegisterHistories() {}

    static History random(Random random) {
        History.Recorder recorder = new History.Recorder();
        Map<Integer, Action> open = new TreeMap<>();
        int calls = 3 + random.nextInt(5);
        int process = 0;
        while (calls > 0 || !open.isEmpty()) {
            if (calls > 0 && (open.isEmpty() || open.size() < 4 && random.nextInt(5) < 2)) {
                Action action = action(random);
                recorder.invoked(process, "x", action);
                open.put(process++, action);
                calls--;
            } else {
                int who = new ArrayList<>(open.keySet()).get(random.nextInt(open.size()));
                Action action = open.remove(who);
                int dice = random.nextInt(10);
                if (dice == 0) {
                    recorder.failed(who);
                } else if (dice <= 2) {
                    recorder.unknown(who);
                } else {
                    recorder.ok(who, action);
                }
            }
        }
        return recorder.history();
    }

    /** Five processes at one register with three values; of the unknown operations every second one takes effect. */
    static History ofOneCopy(int calls, double unknown, Random random) {
        History.Recorder recorder = new History.Recorder();
        Map<Integer, Action> open = new TreeMap<>();
        Map<Integer, Action> done = new TreeMap<>();
        Optional<String> value = Optional.empty();
        for (int left = calls; left > 0 || !open.isEmpty() || !done.isEmpty(); ) {
            int process = random.nextInt(5);
            if (done.containsKey(process)) {
                recorder.ok(process, done.remove(process));
            } else if (open.containsKey(process)) {
                Action action = open.remove(process);
                boolean swaps = action instanceof Action.CompareAndSet cas
                        && cas.expected().equals(value);
                boolean lost = random.nextDouble() < unknown;
                Optional<String> before = value;
                if (!lost || random.nextBoolean()) {
                    value = action instanceof Action.Write write
                            ? Optional.of(write.value())
                            : swaps ? Optional.of(((Action.CompareAndSet) action).value()) : value;
                }
                if (lost) {
                    recorder.unknown(process);
                } else if (action instanceof Action.CompareAndSet cas) {
                    done.put(process, new Action.CompareAndSet(cas.expected(), cas.value(), swaps));
                } else {
                    done.put(process, action instanceof Action.Read ? new Action.Read(before) : action);
                }
            } else if (left > 0) {
                left--;
                Action action = action(random);
                action = action instanceof Action.Delete ? new Action.Write("1") : action;
                recorder.invoked(process, "x", action);
                open.put(process, action);
            }
        }
        return recorder.history();
    }

    /** The last answered read sees what nobody wrote, so everything has to be tried. */
    static History withOddRead(History history) {
        List<Operation> operations = new ArrayList<>(history.operations());
        int last = operations.size() - 1;
        while (!(operations.get(last).action() instanceof Action.Read)
                || !operations.get(last).isOk()) {
            last--;
        }
        Operation read = operations.get(last);
        operations.set(
                last,
                new Operation(
                        read.process(),
                        read.client(),
                        read.key(),
                        new Action.Read(Optional.of("odd")),
                        read.invoked(),
                        read.completed(),
                        read.outcome(),
                        read.when()));
        return History.of(operations);
    }

    private static Action action(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Action.Read(value(random));
            case 3, 4 -> new Action.Write(value(random).orElse("3"));
            case 5, 6 -> new Action.CompareAndSet(value(random), value(random).orElse("3"), random.nextInt(3) > 0);
            default -> new Action.Delete();
        };
    }

    private static Optional<String> value(Random random) {
        int number = random.nextInt(4);
        return number == 0 ? Optional.empty() : Optional.of(String.valueOf(number));
    }
}
