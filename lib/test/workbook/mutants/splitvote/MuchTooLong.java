package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "electsInManyRuns",
        says = "nobody even stood",
        because = "takes ms for seconds and waits far too long")
final class MuchTooLong implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 1_000 * (3 * heartbeatMillis + 4 * delayMillis + random.nextLong(15 * delayMillis));
    }
}
