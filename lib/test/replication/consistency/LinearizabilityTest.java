package replication.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;
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
        assertEquals(
                "process 2 read nothing from x fits nowhere: after all that was answered before, x could only hold 1.",
                verdict.toString());
    }

    @Test
    void itIsSaidWhatIsOddAboutAValue() {
        History.Recorder recorder = new History.Recorder();
        recorder.invoked(0, "x", new Action.Write("1"));
        recorder.failed(0);
        recorder.invoked(1, "x", new Action.Write("2"));
        recorder.unknown(1);
        recorder.invoked(2, "x", new Action.Read(Optional.empty()));
        recorder.ok(2, new Action.Read(Optional.of("1")));
        assertEquals(
                "process 2 read 1 from x fits nowhere: after all that was answered before, x could only hold 2 or"
                        + " nothing; process 0 wrote 1 to x (failed), so nobody may see it.",
                Linearizability.check(recorder.history()).toString());
        recorder.invoked(2, "x", new Action.CompareAndSet(Optional.of("9"), "3", true));
        recorder.ok(2, new Action.CompareAndSet(Optional.of("9"), "3", true));
        History later = History.of(recorder.history().operations().stream()
                .filter(operation -> operation.invoked() != 3)
                .toList());
        assertEquals(
                "process 2 changed x from 9 to 3 fits nowhere: after all that was answered before, x could only hold 2"
                        + " or nothing; nobody had written 9.",
                Linearizability.check(later).toString());
    }

    @Test
    void aRegisterThatCannotBeDecidedHidesNoContradictionOfAnother() {
        History.Recorder recorder = new History.Recorder();
        for (int process = 0; process < 65; process++) {
            recorder.invoked(process, "a", new Action.Read(Optional.empty()));
        }
        for (int process = 0; process < 65; process++) {
            recorder.ok(process, new Action.Read(Optional.empty()));
        }
        Undecided undecided = assertInstanceOf(Undecided.class, Linearizability.check(recorder.history()));
        assertEquals("more than 64 operations on one register were under way at once", undecided.reason());
        recorder.invoked(0, "b", new Action.Read(Optional.empty()));
        recorder.ok(0, new Action.Read(Optional.of("1")));
        assertInstanceOf(NotLinearizable.class, Linearizability.check(recorder.history()));
    }

    @Test
    void aSearchThatIsStoppedNeverGivesAWrongVerdict() {
        int undecided = 0;
        for (int seed = 0; seed < 300; seed++) {
            History history = random(new Random(seed));
            Class<?> right = Linearizability.check(history).getClass();
            for (int most = 0; most < 30; most++) {
                AtomicInteger left = new AtomicInteger(most);
                Linearizability.Verdict verdict = Linearizability.check(history, () -> left.getAndDecrement() <= 0);
                assertTrue(
                        verdict instanceof Undecided || verdict.getClass() == right, "seed " + seed + ": " + verdict);
                undecided += verdict instanceof Undecided ? 1 : 0;
            }
        }
        assertTrue(undecided > 1_000 && undecided < 8_000, undecided + " of 9,000 undecided");
    }

    @Test
    void whatCouldHaveBeenSeenIsWhatTheDefinitionAllows() {
        int contradictions = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            History history = random(new Random(seed));
            if (Linearizability.check(history) instanceof NotLinearizable not) {
                contradictions++;
                Set<Optional<String>> possible = new HashSet<>();
                for (String value : List.of("", "1", "2", "3")) {
                    Optional<String> seen = Optional.of(value).filter(text -> !text.isEmpty());
                    if (explains(knownAt(not.stuck(), seen, history), new ArrayList<>(), Optional.empty())) {
                        possible.add(seen);
                    }
                }
                assertEquals(possible, Set.copyOf(not.possible()), "seed " + seed + ":\n" + history + "\n" + not);
            }
        }
        assertTrue(contradictions > 500, contradictions + " contradictions");
    }

    /** What was known when {@code stuck} was answered, had it been a read of {@code seen}. */
    private static List<Operation> knownAt(Operation stuck, Optional<String> seen, History history) {
        History.Recorder recorder = new History.Recorder();
        Map<Long, Operation> calls = new TreeMap<>();
        Map<Long, Operation> answers = new TreeMap<>();
        history.operations().stream()
                .filter(operation -> operation.outcome() != Outcome.FAILED)
                .forEach(operation -> {
                    calls.put(operation.invoked(), operation);
                    answers.put(operation.completed(), operation);
                });
        for (long position = 0; position <= stuck.completed(); position++) {
            Operation call = calls.get(position);
            Operation answer = answers.get(position);
            if (call != null) {
                boolean refused = call.action() instanceof Action.CompareAndSet cas && !cas.swapped();
                // Whoever is refused, now or later, cannot change anything; as a read of nobody's it does no harm.
                recorder.invoked(
                        call.process(),
                        "x",
                        call.isOk() && refused && call.completed() > stuck.completed()
                                ? new Action.Read(Optional.empty())
                                : call.action());
            } else if (answer != null) {
                recorder.ok(answer.process(), answer == stuck ? new Action.Read(seen) : answer.action());
            }
        }
        return recorder.history().operations();
    }

    /** Counted in steps of the search, since time depends on the machine. */
    @Test
    void manyUnknownOutcomesAreNoTrouble() {
        for (double unknown : new double[] {0.05, 0.2, 0.4}) {
            for (int seed = 0; seed < 8; seed++) {
                History right = trueRegister(150, unknown, new Random(seed));
                AtomicInteger steps = new AtomicInteger();
                Linearizable linearizable = assertInstanceOf(
                        Linearizable.class, Linearizability.check(right, () -> steps.incrementAndGet() > 20_000));
                assertExplains(linearizable.orders(), right);
                assertInstanceOf(
                        NotLinearizable.class,
                        Linearizability.check(withOddRead(right), () -> steps.incrementAndGet() > 400_000));
            }
        }
    }

    /** Five processes at one register with three values; of the unknown operations every second one takes effect. */
    private static History trueRegister(int calls, double unknown, Random random) {
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
    private static History withOddRead(History history) {
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
