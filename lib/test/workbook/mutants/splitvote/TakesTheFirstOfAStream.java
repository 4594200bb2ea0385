package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Right;

@Right(task = "split-vote", how = "the first number of an endless stream between two bounds")
final class TakesTheFirstOfAStream implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        long least = 4 * Math.max(heartbeatMillis, delayMillis);
        return random.longs(least, least + 20 * delayMillis).findFirst().orElseThrow();
    }
}
