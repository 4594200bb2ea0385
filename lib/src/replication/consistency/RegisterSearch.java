package replication.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import replication.consistency.Operation.Outcome;

/**
 * Just-in-time linearization of one register (Lowe, "Testing for linearizability", 2017): walks along calls and answers
 * and keeps every {@link Situation} that explains the answers so far. An operation gets its moment only when an answer
 * needs it.
 *
 * <p>Three things keep the situations few. An operation that changes nothing takes its moment as soon as it fits, since
 * that cannot hurt. An unknown operation takes its moment only where somebody waits for its value. And of two
 * situations that differ only in unknown operations, the one that has used fewer can do everything that the other can.
 */
final class RegisterSearch {
    private static final int MOST_AT_ONCE = 64;

    private record Moment(long position, Operation operation, boolean answer) {}

    private record Place(int value, long done) {}

    private record Visit(int value, long done, SlotSet used) {}

    private final String key;
    private final List<Operation> operations;
    private final BooleanSupplier stop;
    private final Map<Optional<String>, Integer> numbers = new HashMap<>();
    private final Map<Operation, RegisterStep> live = new LinkedHashMap<>();
    private final List<RegisterStep> unknown = new ArrayList<>();
    private long freeSlots = -1L;

    RegisterSearch(String key, List<Operation> operations, BooleanSupplier stop) {
        this.key = key;
        this.operations = operations;
        this.stop = stop;
        numbers.put(Optional.empty(), Situation.ABSENT);
    }

    Linearizability.Verdict verdict() {
        List<Situation> situations = List.of(Situation.START);
        for (Moment moment : moments()) {
            if (stop.getAsBoolean()) {
                return new Linearizability.Undecided("time ran out");
            }
            if (!moment.answer()) {
                if (freeSlots == 0) {
                    return new Linearizability.Undecided(
                            "more than " + MOST_AT_ONCE + " operations on one register" + " were under way at once");
                }
                call(moment.operation());
                situations = situations.stream().map(this::withWhatFits).toList();
            } else {
                RegisterStep answered = live.get(moment.operation());
                List<Situation> next = answered(situations, answered);
                if (next.isEmpty()) {
                    return new Linearizability.NotLinearizable(
                            key, furthest(situations).order(), moment.operation());
                }
                live.remove(moment.operation());
                freeSlots |= 1L << answered.slot();
                situations = next.stream()
                        .map(situation -> situation.released(answered))
                        .toList();
            }
        }
        return new Linearizability.Linearizable(Map.of(key, situations.get(0).order()));
    }

    private static Situation furthest(List<Situation> situations) {
        return Collections.max(situations, Comparator.comparingInt(Situation::moments));
    }

    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.outcome() == Outcome.FAILED || isUnknownRead(operation)) {
                continue;
            }
            moments.add(new Moment(operation.invoked(), operation, false));
            if (operation.outcome() == Outcome.OK) {
                moments.add(new Moment(operation.completed(), operation, true));
            }
        }
        moments.sort(Comparator.comparingLong(Moment::position));
        return moments;
    }

    private static boolean isUnknownRead(Operation operation) {
        return operation.outcome() == Outcome.UNKNOWN && operation.action() instanceof Action.Read;
    }

    private void call(Operation operation) {
        if (operation.outcome() == Outcome.UNKNOWN) {
            unknown.add(RegisterStep.of(operation, unknown.size(), this::number));
        } else {
            int slot = Long.numberOfTrailingZeros(freeSlots);
            freeSlots &= ~(1L << slot);
            live.put(operation, RegisterStep.of(operation, slot, this::number));
        }
    }

    private int number(Optional<String> value) {
        return numbers.computeIfAbsent(value, fresh -> numbers.size());
    }

    /** {@code situation} after every waiting operation that fits and changes nothing. */
    private Situation withWhatFits(Situation situation) {
        Situation now = situation;
        for (RegisterStep step : live.values()) {
            if (!step.changes() && !now.has(step) && step.fits(now.value())) {
                now = now.after(step);
            }
        }
        return now;
    }

    /**
     * Every situation, without those that another one makes superfluous, in which {@code needed} has had its moment.
     */
    private List<Situation> answered(List<Situation> before, RegisterStep needed) {
        Map<Place, List<Situation>> found = new LinkedHashMap<>();
        Set<Visit> visited = new HashSet<>();
        Deque<Situation> open = new ArrayDeque<>(before);
        while (!open.isEmpty() && !stop.getAsBoolean()) {
            Situation situation = open.poll();
            if (!visited.add(new Visit(situation.value(), situation.done(), situation.used()))) {
                continue;
            }
            if (situation.has(needed)) {
                keep(
                        found.computeIfAbsent(new Place(situation.value(), situation.done()), p -> new ArrayList<>(1)),
                        situation);
                continue;
            }
            for (RegisterStep step : live.values()) {
                if (step.changes() && !situation.has(step) && step.fits(situation.value())) {
                    open.add(withWhatFits(situation.after(step)));
                }
            }
            for (RegisterStep step : unknown) {
                if (!situation.used().has(step.slot())
                        && step.fits(situation.value())
                        && somebodyWaitsFor(step.becomes(), situation)
                        && !twinBefore(step, situation)) {
                    open.add(withWhatFits(situation.afterUnknown(step)));
                }
            }
        }
        List<Situation> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        return all;
    }

    private static void keep(List<Situation> same, Situation fresh) {
        for (Situation other : same) {
            if (other.used().within(fresh.used())) {
                return;
            }
        }
        same.removeIf(other -> fresh.used().within(other.used()));
        same.add(fresh);
    }

    private boolean somebodyWaitsFor(int value, Situation situation) {
        for (RegisterStep step : live.values()) {
            if (step.picky() && !situation.has(step) && step.fits(value)) {
                return true;
            }
        }
        for (RegisterStep step : unknown) {
            if (step.picky() && !situation.used().has(step.slot()) && step.fits(value)) {
                return true;
            }
        }
        return false;
    }

    /** Of unknown operations that do the same the first one is taken first. */
    private boolean twinBefore(RegisterStep step, Situation situation) {
        for (int slot = 0; slot < step.slot(); slot++) {
            if (unknown.get(slot).doesTheSameAs(step) && !situation.used().has(slot)) {
                return true;
            }
        }
        return false;
    }
}
