package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Right;

@Right(task = "split-vote", how = "a share of the whole instead of a sum, drawn with nextDouble")
final class OnceToTwice implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        long base = 4 * heartbeatMillis + 8 * delayMillis;
        return Math.round(base * (1 + random.nextDouble()));
    }
}
