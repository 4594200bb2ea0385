package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "draw *evenly*",
        because = "two time-outs only: in twelve of sixteen rounds nobody of four is first alone",
        onlyThere = true)
final class HeadsOrTails implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 2 * heartbeatMillis + 2 * delayMillis + (random.nextBoolean() ? 5 * delayMillis : 1);
    }
}
