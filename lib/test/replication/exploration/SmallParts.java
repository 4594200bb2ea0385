package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import replication.simulation.Context;

/** What the {@link SmallSystems} are made of. */
final class SmallParts {
    private SmallParts() {}

    /** Told to go, sends words to nodes, each word to all of them. */
    static final class Sends extends Toy.Part {
        private final String to;
        private final String words;

        Sends(String to, String words) {
            this.to = to;
            this.words = words;
        }

        @Override
        void on(String word, String from, Context<String> context) {
            for (String next : words.split(" ")) {
                for (String node : to.split(" ")) {
                    send(context, node, next);
                }
            }
        }

        @Override
        public String toString() {
            return "";
        }
    }

    static final class LastWord extends Toy.Part {
        private String word = "";

        @Override
        void on(String next, String from, Context<String> context) {
            word = next;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static final class Greatest extends Toy.Part {
        private String word = "";

        @Override
        void on(String next, String from, Context<String> context) {
            word = next.compareTo(word) > 0 ? next : word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static final class Shipper extends Toy.Part {
        private final List<String> log = new ArrayList<>();

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.startsWith("after ")) {
                log.stream().skip(Long.parseLong(word.substring(6))).forEach(entry -> send(context, "x", entry));
            } else {
                log.add(word);
                send(context, "x", word);
            }
        }

        @Override
        public String toString() {
            return log.toString();
        }
    }

    static final class InOrder extends Toy.Part {
        private int last;
        private boolean asked;

        @Override
        void on(String word, String from, Context<String> context) {
            int sequence = Integer.parseInt(word);
            if (sequence == last + 1) {
                last = sequence;
            } else if (sequence > last && !asked) {
                asked = true;
                send(context, "a", "after " + last);
            }
        }

        @Override
        public String toString() {
            return String.valueOf(last);
        }
    }

    static final class Register extends Toy.Part {
        private int value;

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.equals("read")) {
                send(context, from, String.valueOf(value));
            } else {
                value = Integer.parseInt(word);
            }
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    static final class Adds extends Toy.Part {
        @Override
        void on(String word, String from, Context<String> context) {
            send(context, "r", word.equals("go") ? "read" : String.valueOf(Integer.parseInt(word) + 1));
        }

        @Override
        public String toString() {
            return "";
        }
    }

    static class Voter extends Toy.Part {
        private final String others;
        private final TreeSet<String> votes = new TreeSet<>();
        private String voted = "";
        private boolean leads;

        Voter(String others) {
            this.others = others;
        }

        boolean mayVote() {
            return voted.isEmpty();
        }

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.equals("stand")) {
                if (mayVote()) {
                    voted = context.self().name();
                    votes.add(voted);
                    for (String other : others.split(" ")) {
                        send(context, other, "vote?");
                    }
                }
            } else if (word.equals("vote?")) {
                if (mayVote()) {
                    voted = from;
                    send(context, from, "yes");
                }
            } else {
                votes.add(from);
                leads |= votes.size() >= 2;
            }
        }

        @Override
        public String toString() {
            return voted + votes + (leads ? "leads" : "");
        }
    }

    static final class Generous extends Voter {
        Generous(String others) {
            super(others);
        }

        @Override
        boolean mayVote() {
            return true;
        }
    }

    static final class Waits extends Toy.Part {
        private String state = "";

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.equals("go")) {
                send(context, "x", "ask");
                context.setTimer("late", Duration.ofMillis(50));
            } else if (state.isEmpty()) {
                state = word.equals("late") ? "late" : "answered";
                context.cancelTimer("late");
            }
        }

        @Override
        public String toString() {
            return state;
        }
    }

    /** Sets its time-out when it is told to go, unless the answer is there already. */
    static final class Patient extends Toy.Part {
        private String state = "";

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.equals("go") && state.isEmpty()) {
                context.setTimer("late", Duration.ofMillis(50));
            } else if (!word.equals("go") && state.isEmpty()) {
                state = word;
                context.cancelTimer("late");
            }
        }

        @Override
        public String toString() {
            return state;
        }
    }

    static final class TwoTimers extends Toy.Part {
        private final List<String> words = new ArrayList<>();

        @Override
        void on(String word, String from, Context<String> context) {
            if (word.equals("go")) {
                context.setTimer("late", Duration.ofMillis(50));
                context.setTimer("early", Duration.ofMillis(20));
                send(context, "x", "ask");
            } else {
                words.add(word);
                context.cancelTimer(word.equals("answer") ? "late" : "none");
            }
        }

        @Override
        public String toString() {
            return words.toString();
        }
    }

    static final class Answers extends Toy.Part {
        @Override
        void on(String word, String from, Context<String> context) {
            send(context, from, "answer");
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
