package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "leavesAHealthyLeaderAlone",
        says = "there and back",
        because = "the 150 to 300 ms of the paper, whatever heartbeat and delay are")
final class AsInThePaper implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 150 + random.nextLong(151);
    }
}
