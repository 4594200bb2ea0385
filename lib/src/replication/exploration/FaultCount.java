package replication.exploration;

import java.util.ArrayList;
import java.util.List;
import replication.simulation.Fate;
import replication.simulation.Fates;
import replication.simulation.Link;

/** Counts over many runs whether the faults that were asked for did happen. */
final class FaultCount {
    private boolean lossAsked;
    private boolean lost;
    private boolean doublingAsked;
    private boolean doubled;

    /** What {@code fates} decide, counted. */
    Fates of(Fates fates) {
        return (from, to, link) -> count(fates.next(from, to, link), link);
    }

    private Fate count(Fate fate, Link link) {
        lossAsked |= link.loss() > 0;
        lost |= fate.lost();
        doublingAsked |= link.duplicates() > 0;
        doubled |= fate.doubled();
        return fate;
    }

    /** What was asked for and never happened, in words. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (lossAsked && !lost) {
            missing.add("no message was lost");
        }
        if (doublingAsked && !doubled) {
            missing.add("no message arrived twice");
        }
        return missing;
    }
}
