package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Operation.Outcome;

/** The checker agrees with the definition: some order of all effects explains every answer. */
class LinearizabilityTest {
    @Test
    void newThenOldIsNotLinearizable() {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "x", new Action.Write("1"));
        recorder.invoked(1, "x", new Action.Read(Optional.empty()));
        recorder.ok(1, new Action.Read(Optional.of("1")));
        recorder.invoked(2, "x", new Action.Read(Optional.empty()));
        recorder.ok(2, new Action.Read(Optional.empty()));
        recorder.ok(0, new Action.Write("1"));
        NotLinearizable verdict = assertInstanceOf(NotLinearizable.class, Linearizability.check(recorder.history()));
        assertEquals("process 2: read nothing of x", verdict.stuck().toString());
        assertEquals(2, verdict.prefix().size(), "the write and the first read");
    }

    @Test
    void agreesWithTheDefinitionOnThousandsOfSmallHistories() {
        int[] count = new int[2];
        for (int seed = 0; seed < 20_000; seed++) {
            History history = random(new Random(seed));
            boolean expected = explains(history.operations(), new ArrayList<>(), Optional.empty());
            Linearizability.Verdict verdict = Linearizability.check(history);
            assertEquals(expected, verdict instanceof Linearizable, "seed " + seed + ": " + history.operations());
            count[expected ? 1 : 0]++;
            if (verdict instanceof Linearizable linearizable) {
                assertExplains(linearizable.orders(), history);
            }
        }
        assertTrue(count[0] > 2_000 && count[1] > 2_000, "both verdicts occur: " + count[0] + " and " + count[1]);
    }

    /** The definition, tried out: every order of every choice of unknown operations. */
    private static boolean explains(List<Operation> all, List<Operation> placed, Optional<String> value) {
        if (all.stream().allMatch(op -> op.outcome() != Outcome.OK || placed.contains(op))) {
            return true;
        }
        for (Operation next : all) {
            boolean mayCome = next.outcome() != Outcome.FAILED
                    && !placed.contains(next)
                    && all.stream()
                            .noneMatch(op -> op.outcome() == Outcome.OK && op.before(next) && !placed.contains(op));
            if (!mayCome) {
                continue;
            }
            Optional<Optional<String>> after = apply(next, value);
            if (after.isPresent()) {
                placed.add(next);
                boolean found = explains(all, placed, after.get());
                placed.remove(placed.size() - 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Optional<String>> apply(Operation operation, Optional<String> value) {
        boolean known = operation.outcome() == Outcome.OK;
        if (operation.action() instanceof Action.Read read) {
            return known && !read.result().equals(value) ? Optional.empty() : Optional.of(value);
        }
        if (operation.action() instanceof Action.CompareAndSet cas) {
            boolean swaps = cas.expected().equals(value);
            return known && swaps != cas.swapped()
                    ? Optional.empty()
                    : Optional.of(swaps ? Optional.of(cas.value()) : value);
        }
        return Optional.of(
                operation.action() instanceof Action.Write write ? Optional.of(write.value()) : Optional.empty());
    }

    private static void assertExplains(Map<String, List<Operation>> orders, History history) {
        List<Operation> order = orders.getOrDefault("x", List.of());
        Optional<String> value = Optional.empty();
        for (int i = 0; i < order.size(); i++) {
            value = apply(order.get(i), value).orElseThrow();
            for (int j = i + 1; j < order.size(); j++) {
                assertTrue(!order.get(j).before(order.get(i)), "real time is kept: " + order);
            }
        }
        long answered = history.operations().stream()
                .filter(op -> op.outcome() == Outcome.OK)
                .count();
        assertEquals(
                answered,
                order.stream().filter(op -> op.outcome() == Outcome.OK).count(),
                "all answers explained");
    }

    private static History random(Random random) {
        History.Recorder recorder = new History.Recorder();
        Map<Integer, Action> open = new java.util.TreeMap<>();
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
