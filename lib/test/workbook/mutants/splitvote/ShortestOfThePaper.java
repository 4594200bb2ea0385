package workbook.mutants.splitvote;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Wrong;

@Wrong(
        task = "split-vote",
        row = "spreadsOverSeveralDelays",
        says = "splits the vote again and again",
        because = "always the shortest time-out of the paper",
        like = "Constant")
final class ShortestOfThePaper implements ElectionTimeout {
    @Override
    public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
        return 150;
    }
}
