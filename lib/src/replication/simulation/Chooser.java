package replication.simulation;

import java.util.List;
import java.util.OptionalInt;

/**
 * Decides the order of the events of one run. Messages take as long as the order makes them take, timers fire as late
 * as it lets them; nothing is earlier than its delay or its time-out. The steps of one client keep their order, and so
 * do the timers of one node and the faults.
 */
public interface Chooser {
    /**
     * Which of {@code candidates} happens next; empty to end the run.
     *
     * @param candidates at least one, in the order in which they became known
     */
    OptionalInt choose(List<? extends Candidate> candidates);
}
