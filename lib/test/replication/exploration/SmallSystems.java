package replication.exploration;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
                                .part("a", () -> new SmallParts.Sends("x", "1"))
                                .part("b", () -> new SmallParts.Sends("x", "2"))
                                .part("x", SmallParts.LastWord::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2"),
                        true));
        all.put(
                "two copies, two writers, order of arrival",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x y", "1"))
                                .part("b", () -> new SmallParts.Sends("x y", "2"))
                                .part("x", SmallParts.LastWord::new)
                                .part("y", SmallParts.LastWord::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals(states.get("y")),
                        true));
        all.put(
                "two copies, two writers, the greater wins",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x y", "1"))
                                .part("b", () -> new SmallParts.Sends("x y", "2"))
                                .part("x", SmallParts.Greatest::new)
                                .part("y", SmallParts.Greatest::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2") && states.get("y").equals("2"),
                        false));
        all.put(
                "three writers, two copies, the greater wins",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x y", "1"))
                                .part("b", () -> new SmallParts.Sends("x y", "2"))
                                .part("c", () -> new SmallParts.Sends("x y", "3"))
                                .part("x", SmallParts.Greatest::new)
                                .part("y", SmallParts.Greatest::new)
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
                                .part("a", () -> new SmallParts.Sends("x", "1 2 3"))
                                .part("x", SmallParts.LastWord::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("3"),
                        true));
        all.put(
                "a log of two entries, the next one only, a gap asked for once",
                new Small(
                        Toy.empty()
                                .part("a", SmallParts.Shipper::new)
                                .part("x", SmallParts.InOrder::new)
                                .tell("a", "1")
                                .tell("a", "2"),
                        Bounds.NONE,
                        states -> states.get("x").equals("2"),
                        true));
        all.put(
                "read, add, write: two clients",
                new Small(
                        Toy.empty()
                                .part("r", SmallParts.Register::new)
                                .part("a", SmallParts.Adds::new)
                                .part("b", SmallParts.Adds::new)
                                .tell("a", "go")
                                .tell("b", "go"),
                        Bounds.NONE,
                        states -> states.get("r").equals("2"),
                        true));
        all.put(
                "a vote of three, one vote each",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Voter("b c"))
                                .part("b", () -> new SmallParts.Voter("a c"))
                                .part("c", () -> new SmallParts.Voter(""))
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
                                .part("a", () -> new SmallParts.Generous("b c"))
                                .part("b", () -> new SmallParts.Generous("a c"))
                                .part("c", () -> new SmallParts.Generous(""))
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
                                .part("a", SmallParts.Waits::new)
                                .part("x", SmallParts.Answers::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("a").equals("answered"),
                        true));
        all.put(
                "an answer that stops a time-out, tried first",
                new Small(
                        Toy.empty()
                                .part("x", () -> new SmallParts.Sends("a", "answer"))
                                .part("a", SmallParts.Patient::new)
                                .tell("x", "go")
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> !states.get("a").equals("late"),
                        true));
        all.put(
                "two time-outs at one node come in their order",
                new Small(
                        Toy.empty()
                                .part("a", SmallParts.TwoTimers::new)
                                .part("x", SmallParts.Answers::new)
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> !states.get("a").startsWith("[late"),
                        false));
        all.put(
                "an update, and a message that may be lost",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x y", "1"))
                                .part("x", SmallParts.LastWord::new)
                                .part("y", SmallParts.LastWord::new)
                                .tell("a", "go"),
                        Bounds.NONE.losses(1),
                        states -> states.get("x").equals(states.get("y")),
                        true));
        all.put(
                "counting what may come twice",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x", "1 1"))
                                .part("x", Toy.Notebook::new)
                                .tell("a", "go"),
                        Bounds.NONE.duplicates(1),
                        states -> states.get("x").length() <= 6,
                        true));
        all.put(
                "a node that crashes and comes back",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x", "1 2"))
                                .part("x", Toy.Notebook::new)
                                .tell("a", "go"),
                        Bounds.NONE.crashes(1),
                        states -> states.get("x").contains("2"),
                        true));
        all.put(
                "a cut that heals",
                new Small(
                        Toy.empty()
                                .part("a", () -> new SmallParts.Sends("x", "1"))
                                .part("x", SmallParts.LastWord::new)
                                .part("y", SmallParts.LastWord::new)
                                .tell("a", "go")
                                .at(Duration.ZERO, Fault.cut(new NodeId("a"), new NodeId("x")))
                                .at(Duration.ofMillis(1), Fault.heal())
                                .tell("a", "go"),
                        Bounds.NONE,
                        states -> states.get("x").equals("1"),
                        true));
        return all;
    }
}
