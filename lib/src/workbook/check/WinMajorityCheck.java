package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Reign;
import replication.election.Tally;
import replication.election.VoteCounter;
import replication.election.VoteReply;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.Event;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/** Counts votes by hand first, then in a cluster in which answers come in every order, twice, or never. */
@TaskCheck(id = "win-majority", answer = VoteCounter.class, minutes = 8)
public class WinMajorityCheck implements Explored<VoteCounter> {
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
        VoteReply another = new VoteReply(N3, 4, true);
        Tally inTurn = counter.count(7, 4, N1, List.of(yes, another, yes, another));
        if (inTurn != Tally.WAITING) {
            fail(says.that("inTurn", inTurn));
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
    void leadsWithAMajorityInEveryOrder(Supplier<VoteCounter> newCounter, Search search, Says says) {
        search.all(Bounds.NONE.duplicates(1), exploration(newCounter, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "leadsWithAMajorityInEveryOrder";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<VoteCounter> newCounter, Says says) {
        return Exploration.of(
                "win-majority",
                seed -> LeaderElection.cluster(4)
                        .seed(seed)
                        .onCommand()
                        .delay(N1, N4, ofMillis(100))
                        .at(ofMillis(0), LeaderElection.stands(N1))
                        .at(ofMillis(0), LeaderElection.stands(N1))
                        .until(ofMillis(25)), // there and back, but not for n4
                cluster -> cluster.voteCounter(newCounter),
                Promise.never(run -> leadsTooSoon(run, says)),
                ElectionPromise.somebodyInTime(says));
    }

    /** Follows n1, which alone stands, through its terms and the answers that it gets. */
    private static Optional<Violation> leadsTooSoon(ElectionRun run, Says says) {
        Map<Long, Set<NodeId>> votes = new TreeMap<>();
        for (Event event : run.trace().events()) {
            if (event instanceof Event.Delivered delivered
                    && delivered.message() instanceof VoteReply reply
                    && reply.granted()) {
                votes.computeIfAbsent(reply.term(), term -> new TreeSet<>()).add(reply.voter());
            } else if (event instanceof Event.Marked marked && marked.mark().kind() == Mark.Kind.LEADS) {
                long term = run.reigns().stream()
                        .filter(reign -> reign.from().equals(marked.at()))
                        .mapToLong(Reign::term)
                        .max()
                        .orElseThrow();
                Set<NodeId> voters = new TreeSet<>(votes.getOrDefault(term, Set.of()));
                voters.add(marked.node());
                int nodes = run.trace().nodes().size();
                if (voters.size() * 2 <= nodes) {
                    return Optional.of(says.violation("minority", marked.node(), term, voters, nodes));
                }
            }
        }
        return Optional.empty();
    }
}
