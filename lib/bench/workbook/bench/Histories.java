package workbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import replication.consistency.Action;
import replication.consistency.History;
import replication.consistency.Operation;
import replication.consistency.Operation.Outcome;

/** What clients of one true register were told, with calls that overlap and answers that never came. */
final class Histories {
    private final SplittableRandom chance;
    private final double unknown;

    /** @param unknown the share of operations, from 0 to 1, whose answer is lost */
    Histories(long seed, double unknown) {
        this.chance = new SplittableRandom(seed);
        this.unknown = unknown;
    }

    /**
     * Every process calls again as soon as it has its answer. Few values, so that many operations look alike: that is
     * what makes a history hard to judge.
     */
    List<Operation> register(String key, int processes, int operations, int values, long firstPosition) {
        List<Operation> done = new ArrayList<>();
        Open[] open = new Open[processes];
        Optional<String> value = Optional.empty();
        long position = firstPosition;
        int called = 0;
        while (done.size() < operations) {
            int process = chance.nextInt(processes);
            Open mine = open[process];
            if (mine == null) {
                if (called++ < operations) {
                    open[process] = new Open(position++);
                }
            } else if (!mine.effective()) {
                Action action = action(value, values);
                boolean lost = chance.nextDouble() < unknown;
                boolean effective = !lost || chance.nextBoolean();
                value = effective ? after(action, value) : value;
                mine.takesEffect(action, lost);
            } else {
                open[process] = null;
                done.add(
                        mine.lost
                                ? new Operation(
                                        process, key, mine.action, mine.called, Operation.NEVER, Outcome.UNKNOWN)
                                : new Operation(process, key, mine.action, mine.called, position++, Outcome.OK));
            }
        }
        return done;
    }

    /** The same history with one answer to a read replaced by another value: mostly nothing explains that. */
    History withOneWrongRead(History history, int values) {
        List<Operation> changed = new ArrayList<>(history.operations());
        int place = chance.nextInt(changed.size() / 2, changed.size());
        while (!(changed.get(place).action() instanceof Action.Read)
                || changed.get(place).outcome() != Outcome.OK) {
            place = (place + 1) % changed.size();
        }
        Operation read = changed.get(place);
        Action other = new Action.Read(Optional.of(String.valueOf(chance.nextInt(values))));
        changed.set(
                place, new Operation(read.process(), read.key(), other, read.invoked(), read.completed(), Outcome.OK));
        return History.of(changed);
    }

    private Action action(Optional<String> now, int values) {
        String fresh = String.valueOf(chance.nextInt(values));
        return switch (chance.nextInt(4)) {
            case 0, 1 -> new Action.Read(now);
            case 2 -> new Action.Write(fresh);
            default -> {
                Optional<String> expected = Optional.of(String.valueOf(chance.nextInt(values)));
                yield new Action.CompareAndSet(expected, fresh, expected.equals(now));
            }
        };
    }

    private static Optional<String> after(Action action, Optional<String> now) {
        if (action instanceof Action.Write write) {
            return Optional.of(write.value());
        }
        return action instanceof Action.CompareAndSet cas && cas.swapped() ? Optional.of(cas.value()) : now;
    }

    /** A call without an answer so far. */
    private static final class Open {
        private final long called;
        private Action action;
        private boolean lost;

        Open(long called) {
            this.called = called;
        }

        boolean effective() {
            return action != null;
        }

        void takesEffect(Action what, boolean answerIsLost) {
            action = what;
            lost = answerIsLost;
        }
    }
}
