package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
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
    private final List<Integer> between = new ArrayList<>();
    private final LongSet seen = new LongSet();
    private LongSupplier state = () -> 0;
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

    /** How the state of the run that is led next is known again. */
    void state(LongSupplier state) {
        this.state = state;
    }

    /** Moves on to the next order; false if there is none. The first order needs no call. */
    boolean next() {
        if (reduction == Reduction.RACES && !repeated && !frames.isEmpty()) {
            frames.get(frames.size() - 1).wantWhatIsMissing(id -> false);
        }
        while (!frames.isEmpty()) {
            Frame last = frames.get(frames.size() - 1);
            if (last.chooseNext()) {
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

    private OptionalInt extend(List<? extends Candidate> all) {
        int ignored = ignored(all);
        if (reduction == Reduction.STATES && ignored < 0 && !seen.add(state.getAsLong())) {
            repeated = true;
            return OptionalInt.empty();
        }
        Frame frame = new Frame(all, depth);
        if ((reduction == Reduction.SLEEP_SETS || reduction == Reduction.RACES) && depth > 0) {
            frame.inherit(frames.get(depth - 1));
        }
        if (reduction == Reduction.RACES && depth > 0) {
            frames.get(depth - 1).wantWhatIsMissing(id -> frame.indexOf(id) >= 0);
        }
        if (ignored >= 0) {
            frame.chooseOnly(ignored);
        } else if (!frame.chooseAny()) {
            repeated = true;
            return OptionalInt.empty();
        } else if (reduction != Reduction.RACES) {
            frame.wantAll();
        }
        frames.add(frame);
        states++;
        meet(frame);
        if (ignored >= 0) {
            frame.forget();
        }
        depth++;
        return OptionalInt.of(frame.chosen());
    }

    /**
     * What need not be tried now and later; -1 if nothing. What is in vain becomes so elsewhere than where it happens,
     * which sleep sets and races do not see.
     */
    private int ignored(List<? extends Candidate> candidates) {
        for (int index = 0; reduction != Reduction.NONE && index < candidates.size(); index++) {
            Candidate candidate = candidates.get(index);
            if (candidate.isIgnored() || reduction == Reduction.STATES && candidate.isVain()) {
                return index;
            }
        }
        return -1;
    }

    /** Finds out what the chosen event comes after, and with which events it could change places. */
    private void meet(Frame frame) {
        if (reduction != Reduction.RACES) {
            return;
        }
        if (frame.cause() >= 0) {
            frame.follows(frame.cause(), frames.get(frame.cause()));
        }
        for (int event = depth - 1; event >= 0; event--) {
            Frame earlier = frames.get(event);
            if (frame.minds(earlier) && !frame.comesAfter(event)) {
                reverse(event, frame);
                frame.follows(event, earlier);
            }
        }
    }

    /**
     * Sees to it that some run comes to {@code second} without {@code first} before it: one that begins, in place of
     * {@code first}, with something that happens anyway and needs nothing of what lies between.
     */
    private void reverse(int first, Frame second) {
        Frame before = frames.get(first);
        between.clear();
        int wanted = -1;
        for (int event = first + 1; event < depth; event++) {
            Frame other = frames.get(event);
            if (!other.comesAfter(first)) {
                int index = startsAnew(other) ? before.indexOf(other.identity()) : -1;
                if (index >= 0 && before.covers(index)) {
                    return;
                }
                wanted = wanted < 0 ? index : wanted;
                between.add(event);
            }
        }
        int index = startsAnew(second) ? before.indexOf(second.identity()) : -1;
        if (index >= 0 || wanted >= 0) {
            before.want(index >= 0 ? index : wanted);
        }
    }

    private boolean startsAnew(Frame frame) {
        for (int event : between) {
            if (frame.comesAfter(event)) {
                return false;
            }
        }
        return true;
    }
}
