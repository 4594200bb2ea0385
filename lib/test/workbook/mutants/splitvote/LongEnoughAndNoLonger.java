package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "splits the vote again and again",
        because = "long enough for a healthy leader, but the same for all",
        like = "Constant")
final class LongEnoughAndNoLonger implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return Math.max(3 * heartbeatMillis, 4 * delayMillis);
    }
}
