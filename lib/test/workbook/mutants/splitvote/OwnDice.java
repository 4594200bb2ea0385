package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "has to come from the Random",
        because = "brings its own dice, so that no run can be repeated")
final class OwnDice implements ElectionTimeout {
    private final Random own = new Random(7);

    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 3 * heartbeatMillis + 4 * delayMillis + own.nextLong(15 * delayMillis);
    }
}
