package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.LeaderElection;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.exploration.Search;
import replication.simulation.NodeId;

/** Counts votes by hand first, then in clusters that are cut in two while both sides stand. */
@TaskCheck(id = "win-majority", answer = VoteCounter.class, minutes = 8)
public class WinMajorityCheck {
    @Test
    @Points(value = 0.5, row = 1)
    void moreThanHalfOfTheCluster(VoteCounter counter, Says says) {
        for (int size = 1; size <= 7; size++) {
            for (int votes = 1; votes <= size; votes++) {
                List<VoteReply> replies = new ArrayList<>();
                for (int voter = 2; voter <= votes; voter++) {
                    replies.add(new VoteReply(new NodeId("n" + voter), 1, true));
                }
                Tally right = votes * 2 > size ? Tally.WON : Tally.WAITING;
                Tally yours = counter.count(size, 1, N1, replies);
                if (yours != right) {
                    fail(says.that("other", votes, size, right, yours));
                }
            }
        }
        Tally refused = counter.count(3, 1, N1, List.of(new VoteReply(N2, 1, false), new VoteReply(N3, 1, false)));
        if (refused != Tally.WAITING) {
            fail(says.that("no", refused));
        }
    }

    @Test
    @Points(value = 0.5, row = 2)
    void eachVoterOnceAndInThisTerm(VoteCounter counter, Says says) {
        VoteReply yes = new VoteReply(N2, 4, true);
        Tally doubled = counter.count(5, 4, N1, List.of(yes, yes));
        if (doubled != Tally.WAITING) {
            fail(says.that("doubled", doubled));
        }
        Tally late = counter.count(3, 4, N1, List.of(new VoteReply(N2, 3, true)));
        if (late != Tally.WAITING) {
            fail(says.that("late", late));
        }
        Tally mixed =
                counter.count(5, 4, N1, List.of(yes, new VoteReply(N3, 3, true), yes, new VoteReply(N3, 4, true)));
        if (mixed != Tally.WON) {
            fail(says.that("mixed", mixed));
        }
        Tally afterwards = counter.count(3, 4, N1, List.of(yes, new VoteReply(N2, 3, false)));
        if (afterwards != Tally.WON) {
            fail(says.that("afterwards", afterwards));
        }
    }

    @Test
    @Points(value = 0.4, row = 3)
    void aHigherTermEndsIt(VoteCounter counter, Says says) {
        Tally alone = counter.count(5, 2, N1, List.of(new VoteReply(N2, 3, false)));
        if (alone != Tally.STEP_DOWN) {
            fail(says.that("alone", alone));
        }
        Tally before = counter.count(3, 2, N1, List.of(new VoteReply(N2, 2, true), new VoteReply(N3, 3, false)));
        if (before != Tally.STEP_DOWN) {
            fail(says.that("before", before));
        }
        Tally granted = counter.count(5, 2, N1, List.of(new VoteReply(N2, 3, true)));
        if (granted != Tally.STEP_DOWN) {
            fail(says.that("granted", granted));
        }
    }

    @Test
    @Points(value = 0.6, row = 4)
    void electsInManyRuns(Supplier<VoteCounter> newCounter, Search search, Says says) {
        search.runs(
                150,
                seed -> cutInTwo(4 + (int) Math.floorMod(seed, 2L))
                        .voteCounter(newCounter)
                        .seed(seed)
                        .run(),
                new ElectionPromise(
                        List.of(ElectionPromise.neverTwoOfOneTerm(says), ElectionPromise.somebodyInTime(says))));
    }

    /**
     * Until 1,000 ms n1 and n2 see none of the others. The time-outs are as short as the delays, so that answers come
     * late.
     */
    private static LeaderElection cutInTwo(int size) {
        LeaderElection cluster = LeaderElection.cluster(size);
        Set<NodeId> side = Set.of(N1, N2);
        Set<NodeId> otherSide = new TreeSet<>(cluster.members());
        otherSide.removeAll(side);
        return cluster.heartbeat(ofMillis(20))
                .delay(ofMillis(5), ofMillis(60))
                .duplicates(0.3)
                .electionTimeout(ofMillis(90), ofMillis(150))
                .at(ofMillis(0), partition(side, otherSide))
                .at(ofMillis(1_000), heal())
                .until(ofMillis(2_000));
    }
}
