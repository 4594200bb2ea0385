package workbook.mutants.election;

import java.util.Random;
import replication.election.ElectionTimeout;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/** Planted answers to split-vote. */
final class SplitVoteAnswers {
    private SplitVoteAnswers() {}

    @Wrong(
            task = "split-vote",
            row = "spreadsOverSeveralDelays",
            says = "splits the vote again and again",
            because = "a constant, as in the document")
    static class Constant implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 3 * heartbeatMillis + 4 * delayMillis;
        }
    }

    @Wrong(
            task = "split-vote",
            row = "electsInManyRuns",
            says = "nobody was elected",
            because = "in the cluster all nodes stand together, for ever")
    static final class ConstantInTheCluster extends Constant {}

    @Wrong(
            task = "split-vote",
            row = "spreadsOverSeveralDelays",
            says = "splits the vote again and again",
            because = "a spread of half a delay: the second candidate stands before the first one is heard")
    static class TooNarrow implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 3 * heartbeatMillis + 4 * delayMillis + random.nextLong(delayMillis / 2 + 1);
        }
    }

    @Wrong(
            task = "split-vote",
            row = "electsInManyRuns",
            says = "split the votes",
            because = "in the cluster it takes many rounds until one candidate is alone")
    static final class TooNarrowInTheCluster extends TooNarrow {}

    @Wrong(
            task = "split-vote",
            row = "leavesAHealthyLeaderAlone",
            says = "the shortest time-out was",
            because = "the range begins at 0")
    static class FromZero implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 1 + random.nextLong(6 * heartbeatMillis + 15 * delayMillis);
        }
    }

    @Wrong(
            task = "split-vote",
            row = "electsInManyRuns",
            says = "while the leader was alive",
            because = "in the cluster a healthy leader is deposed between two of its beats")
    static final class FromZeroInTheCluster extends FromZero {}

    @Wrong(
            task = "split-vote",
            row = "spreadsOverSeveralDelays",
            says = "has to come from the Random",
            because = "brings its own dice, so that no run can be repeated")
    static final class OwnDice implements ElectionTimeout {
        private final Random own = new Random(7);

        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 3 * heartbeatMillis + 4 * delayMillis + own.nextLong(15 * delayMillis);
        }
    }

    @Wrong(
            task = "split-vote",
            row = "electsInManyRuns",
            says = "nobody even stood",
            because = "takes ms for seconds and waits far too long")
    static final class MuchTooLong implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 1_000 * (3 * heartbeatMillis + 4 * delayMillis + random.nextLong(15 * delayMillis));
        }
    }

    @Wrong(
            task = "split-vote",
            row = "spreadsOverSeveralDelays",
            says = "a spread of less than four delays",
            because = "takes new dice with the same seed each time, so that all draw the same number")
    static final class TheSameDice implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 3 * heartbeatMillis + 4 * delayMillis + new Random(42).nextLong(15 * delayMillis);
        }
    }

    @Wrong(
            task = "split-vote",
            row = "spreadsOverSeveralDelays",
            says = "takes no writes",
            because = "a second and more of waiting, where a sixth of it would do")
    static final class LongerThanNeeded implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 20 * heartbeatMillis + random.nextLong(100 * delayMillis);
        }
    }

    @Wrong(
            task = "split-vote",
            row = "leavesAHealthyLeaderAlone",
            says = "there and back",
            because = "the 150 to 300 ms of the paper, whatever heartbeat and delay are")
    static final class AsInThePaper implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            return 150 + random.nextLong(151);
        }
    }

    @Right(task = "split-vote", how = "a share of the whole instead of a sum, drawn with nextDouble")
    static final class OnceToTwice implements ElectionTimeout {
        @Override
        public long electionTimeout(Random random, long heartbeatMillis, long delayMillis) {
            long base = 4 * heartbeatMillis + 8 * delayMillis;
            return Math.round(base * (1 + random.nextDouble()));
        }
    }
}
