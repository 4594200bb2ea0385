package replication.exploration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import replication.simulation.Times;

/** Times of steps, in µs. */
final class StepTimes {
    private StepTimes() {}

    /** How long before the step at {@code index} the last earlier one is; its own time if there is none. */
    static long gapBefore(List<Kept> steps, int index) {
        long time = Times.micros(steps.get(index).timed().at());
        return time
                - steps.stream()
                        .mapToLong(kept -> Times.micros(kept.timed().at()))
                        .filter(other -> other < time)
                        .max()
                        .orElse(0);
    }

    /** All steps that are not before the one at {@code index}, {@code micros} earlier. */
    static List<Kept> earlier(List<Kept> steps, int index, long micros) {
        Duration from = steps.get(index).timed().at();
        return steps.stream()
                .map(kept -> kept.timed().at().compareTo(from) < 0
                        ? kept
                        : kept.at(kept.timed().at().minus(Times.ofMicros(micros))))
                .toList();
    }

    static List<Kept> replaced(List<Kept> steps, int index, Kept kept) {
        List<Kept> changed = new ArrayList<>(steps);
        changed.set(index, kept);
        return changed;
    }
}
