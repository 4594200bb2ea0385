package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import replication.simulation.Candidate;
import replication.simulation.Chooser;

/** What happens in a run, one event after the other; and whether it goes on, as time decides, when that is done. */
sealed interface EventOrder {
    /** A chooser for one run. */
    Recorder chooser();

    /**
     * By names. What cannot happen when its turn comes is left out.
     *
     * @param events as {@link Candidate#name} tells them
     */
    record ByName(List<String> events, boolean goesOn) implements EventOrder {
        public ByName {
            events = List.copyOf(events);
        }

        @Override
        public Recorder chooser() {
            return new Recorder(goesOn) {
                private int turn;

                @Override
                OptionalInt pick(List<? extends Candidate> candidates) {
                    while (turn < events.size()) {
                        String name = events.get(turn++);
                        for (int index = 0; index < candidates.size(); index++) {
                            if (candidates.get(index).name().equals(name)) {
                                return OptionalInt.of(index);
                            }
                        }
                    }
                    return OptionalInt.empty();
                }
            };
        }
    }

    /** By places among the candidates, from 0. */
    record ByChoice(List<Integer> choices, boolean goesOn) implements EventOrder {
        public ByChoice {
            choices = List.copyOf(choices);
        }

        @Override
        public Recorder chooser() {
            return new Recorder(goesOn) {
                private int turn;

                @Override
                OptionalInt pick(List<? extends Candidate> candidates) {
                    if (turn == choices.size() || choices.get(turn) >= candidates.size()) {
                        return OptionalInt.empty();
                    }
                    return OptionalInt.of(choices.get(turn++));
                }
            };
        }
    }

    /** Remembers what was picked. */
    abstract class Recorder implements Chooser {
        private final boolean goesOn;
        private final List<Integer> choices = new ArrayList<>();

        Recorder(boolean goesOn) {
            this.goesOn = goesOn;
        }

        abstract OptionalInt pick(List<? extends Candidate> candidates);

        @Override
        public OptionalInt choose(List<? extends Candidate> candidates) {
            OptionalInt picked = pick(candidates);
            if (picked.isPresent()) {
                choices.add(picked.getAsInt());
                return picked;
            }
            return goesOn ? OptionalInt.of(earliest(candidates)) : OptionalInt.empty();
        }

        List<Integer> choices() {
            return choices;
        }
    }

    /** What would come first if time decided. */
    static int earliest(List<? extends Candidate> candidates) {
        int earliest = 0;
        for (int index = 1; index < candidates.size(); index++) {
            if (candidates.get(index).due().compareTo(candidates.get(earliest).due()) < 0) {
                earliest = index;
            }
        }
        return earliest;
    }
}
