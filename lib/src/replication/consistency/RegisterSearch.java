package replication.consistency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import replication.consistency.RegisterTimeline.Answer;

/**
 * Just-in-time linearization of one register (Lowe, "Testing for linearizability", 2017): goes from answer to answer,
 * and gives an operation its moment only when an answer needs it. It goes deep first, the likeliest way ahead, and
 * comes back where that leads nowhere.
 *
 * <p>Four things keep the situations few. An operation that changes nothing takes its moment as soon as it fits, since
 * that cannot hurt. An unknown operation takes its moment only where its value is seen at once: otherwise it can as
 * well wait. Unknown operations that do the same are only counted ({@link UnknownKind}). And of two situations that
 * differ in unknown operations only, one may be able to do all that the other can ({@link Used#leavesAsMuchAs}).
 */
final class RegisterSearch {
    /** About as many as fit into 512 MB. */
    private static final long MOST_SITUATIONS = 2_000_000;

    private final RegisterTimeline timeline;
    private final BooleanSupplier stop;
    private final Visited visited;
    private final Deque<Node> open = new ArrayDeque<>();
    private Node furthest = new Node(0, Situation.START);

    /** A situation before an answer, or behind the last one. */
    private record Node(int answer, Situation situation) {}

    RegisterSearch(RegisterTimeline timeline, BooleanSupplier stop) {
        this.timeline = timeline;
        this.stop = stop;
        this.visited = new Visited(timeline);
    }

    /** What came out. */
    sealed interface Result {}

    /** @param order explains all answers */
    record Explained(List<Operation> order) implements Result {}

    /** @param order explains the answers before that of {@code stuck} */
    record Contradiction(List<Operation> order, Operation stuck) implements Result {}

    /** The search came to no end. */
    record GaveUp(String reason) implements Result {}

    Result result() {
        if (timeline.isCrowded()) {
            return new GaveUp("more than " + RegisterTimeline.MOST_AT_ONCE
                    + " operations on one register were under way at once");
        }
        enter(0, Situation.START);
        while (!open.isEmpty()) {
            if (stop.getAsBoolean()) {
                return new GaveUp("time ran out");
            }
            if (visited.size() > MOST_SITUATIONS) {
                return new GaveUp("there were more than " + MOST_SITUATIONS + " situations to keep in mind");
            }
            Node node = open.pop();
            if (node.answer() == timeline.answers().size()) {
                return new Explained(node.situation().order());
            }
            Answer answer = timeline.answers().get(node.answer());
            if (node.situation().has(answer.step())) {
                enter(node.answer() + 1, node.situation().released(answer.step()));
            } else if (visited.add(node.answer(), node.situation())) {
                goOn(node, answer);
            }
        }
        return new Contradiction(
                furthest.situation().order(),
                timeline.answers().get(furthest.answer()).step().operation());
    }

    private void enter(int answer, Situation situation) {
        Situation here = answer == timeline.answers().size()
                ? situation
                : withWhatFits(situation, timeline.answers().get(answer));
        open.push(new Node(answer, here));
        if (answer > furthest.answer()) {
            furthest = new Node(answer, here);
        }
    }

    /** {@code situation} after every waiting operation that fits and changes nothing. */
    private static Situation withWhatFits(Situation situation, Answer answer) {
        Situation now = situation;
        for (RegisterStep step : answer.live()) {
            if (!step.changes() && !now.has(step) && step.fits(now.value())) {
                now = now.after(step);
            }
        }
        return now;
    }

    /** Opens what may happen next. What is pushed last is tried first. */
    private void goOn(Node node, Answer answer) {
        Situation now = node.situation();
        Wanted wanted = new Wanted(now, answer);
        pushLive(node, answer, step -> !wanted.isWanted(step.becomes()));
        pushUnknown(node, answer, wanted);
        pushLive(node, answer, step -> wanted.isWanted(step.becomes()) && step != answer.step());
        pushLive(node, answer, step -> step == answer.step());
    }

    private interface Choice {
        boolean accepts(RegisterStep step);
    }

    private void pushLive(Node node, Answer answer, Choice choice) {
        Situation now = node.situation();
        for (RegisterStep step : answer.live()) {
            if (step.changes()
                    && !now.has(step)
                    && step.fits(now.value())
                    && (step.picky() || !now.unseen())
                    && choice.accepts(step)) {
                open.push(new Node(node.answer(), withWhatFits(now.after(step), answer)));
            }
        }
    }

    private void pushUnknown(Node node, Answer answer, Wanted wanted) {
        Situation now = node.situation();
        // Compare-and-sets are tried before writes, since a write can stand in for them later.
        for (boolean writes : new boolean[] {true, false}) {
            for (UnknownKind kind : wanted.kinds()) {
                boolean fits = kind.isWrite() ? !now.unseen() : kind.sees() == now.value();
                if (fits && kind.isWrite() == writes && kind.becomes() != now.value()) {
                    open.push(new Node(node.answer(), withWhatFits(now.afterUnknown(kind), answer)));
                }
            }
        }
    }

    /** The values that some operation under way waits for, straight or through unknown compare-and-sets. */
    private final class Wanted {
        private final Set<Integer> values = new HashSet<>();
        private final List<UnknownKind> kinds = new ArrayList<>();

        Wanted(Situation now, Answer answer) {
            Deque<Integer> fresh = new ArrayDeque<>();
            boolean anythingElse = false;
            for (RegisterStep step : answer.live()) {
                if (step.picky() && !now.has(step) && !step.fits(now.value())) {
                    anythingElse |= step.differs();
                    if (!step.differs() && values.add(step.sees())) {
                        fresh.add(step.sees());
                    }
                }
            }
            if (anythingElse) {
                for (List<UnknownKind> same : timeline.kinds()) {
                    if (values.add(same.get(0).becomes())) {
                        fresh.add(same.get(0).becomes());
                    }
                }
            }
            while (!fresh.isEmpty()) {
                for (UnknownKind kind : timeline.leadingTo(fresh.poll())) {
                    if (kind.isLeft(now.used(), answer.position())) {
                        kinds.add(kind);
                        if (!kind.isWrite() && values.add(kind.sees())) {
                            fresh.add(kind.sees());
                        }
                    }
                }
            }
        }

        boolean isWanted(int value) {
            return values.contains(value);
        }

        /** The unknown operations that lead to these values. */
        List<UnknownKind> kinds() {
            return kinds;
        }
    }
}
