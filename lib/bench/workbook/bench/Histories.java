package workbook.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import replication.consistency.Action;
import replication.consistency.History;

/**
 * Records what clients of one true register are told, with calls that overlap and answers that never come. Every
 * process calls again as soon as it has its answer.
 */
final class Histories {
    private final int processes;
    private final int operations;
    private final int values;
    private final double unknown;

    /**
     * @param operations of all processes together
     * @param values how many different ones are written; where they are few, many operations look alike, and that is
     *     what makes a history hard to judge
     * @param unknown the share of operations, from 0 to 1, whose answer is lost
     */
    Histories(int processes, int operations, int values, double unknown) {
        this.processes = processes;
        this.operations = operations;
        this.values = values;
        this.unknown = unknown;
    }

    /** A history of one register that could have happened on one copy. */
    History right(long seed) {
        History.Recorder recorder = new History.Recorder();
        record(recorder, "x", 0, seed);
        return recorder.history();
    }

    /** The same history with one late read that saw another value: mostly no order explains that. */
    History wrong(long seed) {
        History.Recorder recorder = new History.Recorder();
        Register register = new Register(recorder, "x", 0, seed);
        register.wrongFrom = operations * 3 / 4;
        register.record();
        return recorder.history();
    }

    /** A history of {@code keys} registers, one after the other. */
    History registers(int keys, long seed) {
        History.Recorder recorder = new History.Recorder();
        for (int key = 0; key < keys; key++) {
            record(recorder, "key" + key, key * processes, seed + key);
        }
        return recorder.history();
    }

    private void record(History.Recorder recorder, String key, int firstProcess, long seed) {
        new Register(recorder, key, firstProcess, seed).record();
    }

    private enum Stage {
        IDLE,
        CALLED,
        EFFECTIVE
    }

    /** One register and the processes that use it. */
    private final class Register {
        private final History.Recorder recorder;
        private final String key;
        private final int firstProcess;
        private final SplittableRandom chance;
        private final Stage[] stages = new Stage[processes];
        private final Action[] actions = new Action[processes];
        private Optional<String> value = Optional.empty();
        private int wrongFrom = Integer.MAX_VALUE;
        private int called;
        private int ended;

        Register(History.Recorder recorder, String key, int firstProcess, long seed) {
            this.recorder = recorder;
            this.key = key;
            this.firstProcess = firstProcess;
            this.chance = new SplittableRandom(seed);
            Arrays.fill(stages, Stage.IDLE);
        }

        void record() {
            while (ended < operations) {
                int process = chance.nextInt(processes);
                switch (stages[process]) {
                    case IDLE -> call(process);
                    case CALLED -> takeEffect(process);
                    case EFFECTIVE -> answer(process);
                }
            }
        }

        private void call(int process) {
            if (called < operations) {
                called++;
                actions[process] = randomAction();
                recorder.invoked(firstProcess + process, key, actions[process]);
                stages[process] = Stage.CALLED;
            }
        }

        private void takeEffect(int process) {
            if (chance.nextDouble() < unknown) {
                if (chance.nextBoolean()) {
                    effect(actions[process]);
                }
                recorder.unknown(firstProcess + process);
                end(process);
            } else {
                actions[process] = effect(actions[process]);
                stages[process] = Stage.EFFECTIVE;
            }
        }

        private void answer(int process) {
            Action answer = actions[process];
            if (ended >= wrongFrom && answer instanceof Action.Read) {
                answer = new Action.Read(Optional.of(randomValue()));
                wrongFrom = Integer.MAX_VALUE;
            }
            recorder.ok(firstProcess + process, answer);
            end(process);
        }

        private void end(int process) {
            stages[process] = Stage.IDLE;
            ended++;
        }

        private Action randomAction() {
            return switch (chance.nextInt(4)) {
                case 0, 1 -> new Action.Read(Optional.empty());
                case 2 -> new Action.Write(randomValue());
                default -> new Action.CompareAndSet(Optional.of(randomValue()), randomValue(), false);
            };
        }

        private String randomValue() {
            return String.valueOf(chance.nextInt(values));
        }

        /** Does {@code action} to the register, and says the same with its result. */
        private Action effect(Action action) {
            if (action instanceof Action.Write write) {
                value = Optional.of(write.value());
                return write;
            }
            if (action instanceof Action.CompareAndSet cas) {
                boolean swapped = cas.expected().equals(value);
                value = swapped ? Optional.of(cas.value()) : value;
                return new Action.CompareAndSet(cas.expected(), cas.value(), swapped);
            }
            return new Action.Read(value);
        }
    }
}
