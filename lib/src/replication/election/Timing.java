package replication.election;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a cluster beats, and when it gives up.
 *
 * @param heartbeat how often a leader beats, and how often a candidate asks those again who have not answered
 * @param suspicion a silence longer than this makes the detector suspect a node; shorter than an election time-out
 * @param stepDown how long a leader goes on without a majority's answers; empty: for ever
 * @param onItsOwn whether nodes stand when their time-out is over, or only when the scenario tells them
 */
record Timing(Duration heartbeat, Duration suspicion, Optional<Duration> stepDown, boolean onItsOwn) {
    static final Timing USUAL = new Timing(Duration.ofMillis(50), Duration.ofMillis(100), Optional.empty(), true);

    Timing {
        requirePositive("heartbeat", heartbeat);
        requirePositive("suspicion", suspicion);
        stepDown.ifPresent(time -> requirePositive("stepDownAfter", time));
    }

    private static void requirePositive(String name, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("\"" + name + "\" is a time longer than 0 ms, such as ofMillis(50), not "
                    + time.toMillis() + " ms.");
        }
    }
}
