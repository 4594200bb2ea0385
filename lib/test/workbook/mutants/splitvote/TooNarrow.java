package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "splits the vote again and again",
        because = "a spread of half a delay: the second candidate stands before the first one is heard")
class TooNarrow implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 3 * heartbeatMillis + 4 * delayMillis + random.nextLong(delayMillis / 2 + 1);
    }
}
