package replication.exploration;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import replication.simulation.Candidate;

/** A state on the way of the run that is being searched: what could happen there, and what has been tried. */
final class Frame {
    private static final int MOST = Long.SIZE;

    private final long[] identities;
    private final long[] changes;
    private final long[] heeds;
    private final int[] causes;
    /** Candidates, one bit each: those that need not be tried, because another run has done so. */
    private long asleep;
    /** Those that are to be tried. */
    private long wanted;

    private int chosen = -1;
    private boolean forgotten;
    /** Which events came before the chosen one for a reason, one bit each. */
    private final long[] past;

    Frame(List<? extends Candidate> candidates, int depth) {
        int count = candidates.size();
        if (count > MOST) {
            throw new IllegalArgumentException("More than " + MOST
                    + " things could happen at once: a complete search of this scenario would never end;"
                    + " search it at random, or make it smaller.");
        }
        identities = new long[count];
        changes = new long[count];
        heeds = new long[count];
        causes = new int[count];
        for (int index = 0; index < count; index++) {
            Candidate candidate = candidates.get(index);
            identities[index] = candidate.identity();
            changes[index] = candidate.changes();
            heeds[index] = candidate.heeds();
            causes[index] = candidate.cause();
        }
        past = new long[depth / Long.SIZE + 1];
    }

    /** Lets sleep what slept in {@code before} or was tried there, and has nothing to do with what was chosen there. */
    void inherit(Frame before) {
        for (int index = 0; before.asleep != 0 && index < identities.length; index++) {
            int earlier = before.indexOf(identities[index]);
            if (earlier >= 0 && (before.asleep & 1L << earlier) != 0 && !before.minds(earlier, before)) {
                asleep |= 1L << index;
            }
        }
    }

    /** Whether the candidate {@code index} and what was chosen in {@code other} cannot change places. */
    private boolean minds(int index, Frame other) {
        return !other.forgotten
                && ((changes[index] & other.heeds[other.chosen]) | (heeds[index] & other.changes[other.chosen])) != 0;
    }

    /** Whether the chosen events of this and of {@code earlier} cannot change places. */
    boolean minds(Frame earlier) {
        return minds(chosen, earlier);
    }

    /** Nothing that comes later minds the chosen event. */
    void forget() {
        forgotten = true;
    }

    int indexOf(long identity) {
        for (int index = 0; index < identities.length; index++) {
            if (identities[index] == identity) {
                return index;
            }
        }
        return -1;
    }

    void want(int index) {
        wanted |= 1L << index;
    }

    void wantAll() {
        wanted = -1;
    }

    /**
     * Wants what could have happened here and cannot any more: what the chosen event took away, such as a timer that it
     * stopped, will not come up in this run to be put before it.
     *
     * @param isLeft by identity, what can still happen
     */
    void wantWhatIsMissing(LongPredicate isLeft) {
        for (int index = 0; !forgotten && index < identities.length; index++) {
            if (index != chosen && !covers(index) && !isLeft.test(identities[index])) {
                want(index);
            }
        }
    }

    /** Whether it has been tried here, will be, or need not be. */
    boolean covers(int index) {
        return ((wanted | asleep) & 1L << index) != 0;
    }

    /** Chooses the first that does not sleep, whether it is wanted or not; false if all sleep. */
    boolean chooseAny() {
        long free = ~asleep & all();
        if (free == 0) {
            return false;
        }
        choose(Long.numberOfTrailingZeros(free));
        want(chosen);
        return true;
    }

    /**
     * Chooses {@code index} and nothing else, even if it sleeps: what makes no difference where it stands must not keep
     * the rest from being tried.
     */
    void chooseOnly(int index) {
        choose(index);
        want(index);
    }

    /** Goes on to the next that is wanted and does not sleep; false if there is none. */
    boolean chooseNext() {
        asleep |= 1L << chosen;
        long free = wanted & ~asleep & all();
        if (free == 0) {
            return false;
        }
        choose(Long.numberOfTrailingZeros(free));
        return true;
    }

    private long all() {
        return identities.length == MOST ? -1 : (1L << identities.length) - 1;
    }

    private void choose(int index) {
        chosen = index;
        Arrays.fill(past, 0);
    }

    /** Whether these are the candidates that were here before. */
    boolean isAt(List<? extends Candidate> candidates) {
        return candidates.size() == identities.length && candidates.get(chosen).identity() == identities[chosen];
    }

    int chosen() {
        return chosen;
    }

    long identity() {
        return identities[chosen];
    }

    /** The event because of which the chosen one happens; -1 if there is none. */
    int cause() {
        return causes[chosen] - 1;
    }

    boolean comesAfter(int event) {
        return event / Long.SIZE < past.length && (past[event / Long.SIZE] & 1L << event) != 0;
    }

    /** The chosen event comes after {@code event}, and after all that {@code event} comes after. */
    void follows(int event, Frame at) {
        past[event / Long.SIZE] |= 1L << event;
        for (int word = 0; word < at.past.length; word++) {
            past[word] |= at.past[word];
        }
    }
}
