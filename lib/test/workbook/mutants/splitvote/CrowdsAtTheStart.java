package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "draw *evenly*",
        because = "the range is drawn, too, so that the short time-outs are drawn most often",
        onlyThere = true)
final class CrowdsAtTheStart implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 2 * heartbeatMillis
                + 2 * delayMillis
                + 1
                + random.nextLong(1 + random.nextLong(1 + random.nextLong(30 * delayMillis)));
    }
}
