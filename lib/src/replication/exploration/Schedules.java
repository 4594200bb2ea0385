package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import replication.simulation.Candidate;
import replication.simulation.Chooser;

/**
 * Every order of the events of a run, one after the other, depth first. Nothing is copied or compared: to try another
 * order, the run is set up anew and led to the place where the two part (Godefroid, "Model Checking for Programming
 * Languages using VeriSoft", 1997).
 */
final class Schedules implements Chooser {
    private final Reduction reduction;
    private final int events;
    private final boolean goesOn;
    private final List<Frame> frames = new ArrayList<>();
    private int depth;
    private int known;
    private boolean repeated;
    private long states;

    /**
     * @param events how many events are ordered
     * @param goesOn whether a run goes on behind them, as time decides
     */
    Schedules(Reduction reduction, int events, boolean goesOn) {
        this.reduction = reduction;
        this.events = events;
        this.goesOn = goesOn;
    }

    /** Moves on to the next order; false if there is none. The first order needs no call. */
    boolean next() {
        while (!frames.isEmpty()) {
            Frame last = frames.get(frames.size() - 1);
            if (last.chosen() >= 0 && last.chooseNext()) {
                known = frames.size() - 1;
                depth = 0;
                repeated = false;
                states++;
                return true;
            }
            frames.remove(frames.size() - 1);
        }
        return false;
    }

    /** Leads the next run along the same order once more. */
    void again() {
        depth = 0;
        known = frames.size();
    }

    /** Whether the run was ended because another one comes to the same. */
    boolean repeated() {
        return repeated;
    }

    /** How many states have been seen: beginnings of runs that no run before had. */
    long states() {
        return states;
    }

    /** Whether the next event is one of those that are put into order. */
    boolean leads() {
        return depth < Math.min(events, frames.size());
    }

    @Override
    public OptionalInt choose(List<? extends Candidate> candidates) {
        if (depth < frames.size()) {
            Frame frame = frames.get(depth);
            if (!frame.isAt(candidates)) {
                throw new NotDeterministic("after the same " + depth + " events, other things could come next");
            }
            if (depth >= known) {
                meet(frame);
            }
            depth++;
            return OptionalInt.of(frame.chosen());
        }
        if (depth == events) {
            return goesOn ? OptionalInt.of(EventOrder.earliest(candidates)) : OptionalInt.empty();
        }
        return extend(candidates);
    }

    private OptionalInt extend(List<? extends Candidate> candidates) {
        Frame frame = new Frame(candidates, depth);
        if (reduction != Reduction.NONE && depth > 0) {
            frame.inherit(frames.get(depth - 1));
        }
        if (reduction != Reduction.RACES) {
            frame.wantAll();
        }
        if (!frame.chooseAny()) {
            repeated = true;
            return OptionalInt.empty();
        }
        frames.add(frame);
        states++;
        meet(frame);
        depth++;
        return OptionalInt.of(frame.chosen());
    }

    /** Finds out what the chosen event comes after, and with which events it could change places. */
    private void meet(Frame frame) {
        if (reduction != Reduction.RACES) {
            return;
        }
        List<Integer> lasts = new ArrayList<>();
        long open = frame.place();
        for (int event = depth - 1; event >= 0 && open != 0; event--) {
            if ((frames.get(event).place() & open) != 0) {
                lasts.add(event);
                open &= ~frames.get(event).place();
            }
        }
        if (frame.cause() >= 0) {
            frame.follows(frame.cause(), frames.get(frame.cause()));
        }
        for (int last : lasts) {
            boolean bound = frame.comesAfter(last)
                    || lasts.stream()
                            .anyMatch(other -> other > last && frames.get(other).comesAfter(last));
            if (!bound) {
                reverse(last, frame, lasts);
            }
        }
        for (int last : lasts) {
            frame.follows(last, frames.get(last));
        }
    }

    /** Sees to it that some run comes to {@code second} without {@code first} before it. */
    private void reverse(int first, Frame second, List<Integer> lasts) {
        Frame before = frames.get(first);
        List<Integer> others = new ArrayList<>();
        int wanted = -1;
        for (int event = first + 1; event < depth; event++) {
            Frame other = frames.get(event);
            if (!other.comesAfter(first)) {
                if (others.stream().noneMatch(other::comesAfter)) {
                    int index = before.indexOf(other.identity());
                    if (index >= 0 && before.covers(index)) {
                        return;
                    }
                    wanted = wanted < 0 ? index : wanted;
                }
                others.add(event);
            }
        }
        boolean initial = others.stream()
                .noneMatch(event -> second.comesAfter(event)
                        || lasts.stream()
                                .anyMatch(last -> last != first
                                        && (last.equals(event)
                                                || frames.get(last).comesAfter(event))));
        int index = initial ? before.indexOf(second.identity()) : -1;
        if (index >= 0 && before.covers(index)) {
            return;
        }
        if (index >= 0 || wanted >= 0) {
            before.want(index >= 0 ? index : wanted);
        }
    }
}
