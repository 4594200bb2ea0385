package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "leavesAHealthyLeaderAlone",
        says = "the shortest time-out was",
        because = "the range begins at 0")
class FromZero implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 1 + random.nextLong(6 * heartbeatMillis + 15 * delayMillis);
    }
}
