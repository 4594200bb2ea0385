package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import replication.simulation.Context;
import replication.simulation.Fault;
import replication.simulation.NodeId;

/** Systems that are small enough to run in every order: some keep their promise, some do not. */
final class SmallSystems {
    /**
     * @param good what every end has to be like
     * @param faulty whether some end is not
     */
    record Small(Toy toy, Bounds bounds, Predicate<Map<String, String>> good, boolean faulty) {
        Exploration<Toy, Toy.End> exploration() {
            return Exploration.of(
                    "small",
                    seed -> toy,
                    Promise.eventually(end -> good.test(end.states())
                            ? Optional.empty()
                            : Optional.of(new Violation("bad", end.states().toString()))));
        }
    }

    private SmallSystems() {}

    static Map<String, Small> all() {
        Map<String, Small> all = new LinkedHashMap<>();
        all.put(
                "two writers, the last to arrive wins",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x", "1"))
                                .part("b", () -> new Sends("x", "2"))
                                .part("x", LastWord::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2"),
                        true));
        all.put(
                "two copies, two writers, order of arrival",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x y", "1"))
                                .part("b", () -> new Sends("x y", "2"))
                                .part("x", LastWord::new)
                                .part("y", LastWord::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals(states.get("y")),
                        true));
        all.put(
                "two copies, two writers, the greater wins",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x y", "1"))
                                .part("b", () -> new Sends("x y", "2"))
                                .part("x", Greatest::new)
                                .part("y", Greatest::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2") && states.get("y").equals("2"),
                        false));
        all.put(
                "three writers, two copies, the greater wins",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x y", "1"))
                                .part("b", () -> new Sends("x y", "2"))
                                .part("c", () -> new Sends("x y", "3"))
                                .part("x", Greatest::new)
                                .part("y", Greatest::new)
                                .tell("a", "go")
                                .tell("b", "go")
                                .tell("c", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("3"),
                        false));
        all.put(
                "a log of three entries, applied as they come",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x", "1 2 3"))
                                .part("x", LastWord::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("3"),
                        true));
        all.put(
                "a log of two entries, the next one only, a gap asked for once",
                new Small(
                        Toy.empty()
                                .part("a", Shipper::new)
                                .part("x", InOrder::new)
                                .tell("a", "1")
                                .tell("a", "2"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2"),
                        true));
        all.put(
                "read, add, write: two clients",
                new Small(
                        Toy.empty()
                                .part("r", Register::new)
                                .part("a", Adds::new)
                                .part("b", Adds::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("r").equals("2"),
                        true));
        all.put(
                "a vote of three, one vote each",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Voter("b c"))
                                .part("b", () -> new Voter("a c"))
                                .part("c", () -> new Voter(""))
                                .tell("a", "stand")
                                .tell("b", "stand"),
                        Bounds.NONE,
                        states -> !(states.get("a").contains("leads")
                                && states.get("b").contains("leads")),
                        false));
        all.put(
                "a vote of three, a vote for everyone",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Generous("b c"))
                                .part("b", () -> new Generous("a c"))
                                .part("c", () -> new Generous(""))
                                .tell("a", "stand")
                                .tell("b", "stand"),
                        Bounds.NONE,
                        states -> !(states.get("a").contains("leads")
                                && states.get("b").contains("leads")),
                        true));
        all.put(
                "an answer and a time-out",
                new Small(
                        Toy.empty()
                                .part("a", Waits::new)
                                .part("x", Answers::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("a").equals("answered"),
                        true));
        all.put(
                "an answer that stops a time-out, tried first",
                new Small(
                        Toy.empty()
                                .part("x", () -> new Sends("a", "answer"))
                                .part("a", Patient::new)
                                .tell("x", "go")
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> !states.get("a").equals("late"),
                        true));
        all.put(
                "two time-outs at one node come in their order",
                new Small(
                        Toy.empty()
                                .part("a", TwoTimers::new)
                                .part("x", Answers::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> !states.get("a").startsWith("[late"),
                        false));
        all.put(
                "an update, and a message that may be lost",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x y", "1"))
                                .part("x", LastWord::new)
                                .part("y", LastWord::new)
                                .tell("a", "go"),
                        Bounds.NONE.losses(1),
                        states -> states.get("x").equals(states.get("y")),
                        true));
        all.put(
                "counting what may come twice",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x", "1 1"))
                                .part("x", Toy.Notebook::new)
                                .tell("a", "go"),
                        Bounds.NONE.duplicates(1),
                        states -> states.get("x").length() <= 6,
                        true));
        all.put(
                "a node that crashes and comes back",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x", "1 2"))
                                .part("x", Toy.Notebook::new)
                                .tell("a", "go"),
                        Bounds.NONE.crashes(1),
                        states -> states.get("x").contains("2"),
                        true));
        all.put(
                "a cut that heals",
                new Small(
                        Toy.empty()
                                .part("a", () -> new Sends("x", "1"))
                                .part("x", LastWord::new)
                                .part("y", LastWord::new)
                                .tell("a", "go")
                                .at(Duration.ZERO, Fault.cut(new NodeId("a"), new NodeId("x")))
                                .at(Duration.ofMillis(1), Fault.heal())
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("1"),
                        true));
        return all;
    }

    /** Told to go, sends words to nodes, each word to all of them. */
    private static final class Sends extends Toy.Part {
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

    private static final class LastWord extends Toy.Part {
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

    private static final class Greatest extends Toy.Part {
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

    private static final class Shipper extends Toy.Part {
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

    private static final class InOrder extends Toy.Part {
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

    private static final class Register extends Toy.Part {
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

    private static final class Adds extends Toy.Part {
        @Override
        void on(String word, String from, Context<String> context) {
            send(context, "r", word.equals("go") ? "read" : String.valueOf(Integer.parseInt(word) + 1));
        }

        @Override
        public String toString() {
            return "";
        }
    }

    private static class Voter extends Toy.Part {
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

    private static final class Generous extends Voter {
        Generous(String others) {
            super(others);
        }

        @Override
        boolean mayVote() {
            return true;
        }
    }

    private static final class Waits extends Toy.Part {
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
    private static final class Patient extends Toy.Part {
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

    private static final class TwoTimers extends Toy.Part {
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

    private static final class Answers extends Toy.Part {
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
