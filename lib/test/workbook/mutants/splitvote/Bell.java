package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "draw *evenly*",
        because = "a bell one delay wide, whose ends are far apart but hardly ever drawn",
        onlyThere = true)
final class Bell implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 2 * heartbeatMillis + 7 * delayMillis + Math.round(delayMillis * Math.max(-5, random.nextGaussian()));
    }
}
