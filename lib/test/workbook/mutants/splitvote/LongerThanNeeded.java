package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "takes no writes",
        because = "a second and more of waiting, where a sixth of it would do")
final class LongerThanNeeded implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 20 * heartbeatMillis + random.nextLong(100 * delayMillis);
    }
}
