package replication.election;

import java.util.Random;

/** Never shorter than a few heartbeats, and many delays wide. */
final class SpreadTimeout implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return Math.max(3 * heartbeatMillis, 4 * delayMillis) + random.nextLong(15 * delayMillis + 1);
    }
}
