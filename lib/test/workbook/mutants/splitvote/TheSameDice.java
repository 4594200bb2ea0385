package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "the same for all nodes",
        because = "takes new dice with the same seed each time, so that all draw the same number")
final class TheSameDice implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 3 * heartbeatMillis + 4 * delayMillis + new Random(42).nextLong(15 * delayMillis);
    }
}
