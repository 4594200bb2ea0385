package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.Ballot;
import replication.election.Candidacy;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.Vote;
import replication.election.Voter;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;

@TaskCheck(id = "request-vote", answer = Voter.class, minutes = 9)
public class RequestVoteCheck implements Explored<Voter> {
    @Test
    @Points(value = 0.5, row = 1)
    void oneVoteATerm(Voter voter, Says says) {
        Vote first = voter.onRequestVote(Ballot.NONE, 1, N1);
        if (!first.granted()) {
            fail(says.that("refused"));
        }
        if (!first.kept().equals(Ballot.voted(1, N1))) {
            fail(says.that("forgotten", first.kept()));
        }
        Vote firstOfAKnownTerm = voter.onRequestVote(Ballot.open(1), 1, N1);
        if (!firstOfAKnownTerm.granted()) {
            fail(says.that("open"));
        }
        if (!firstOfAKnownTerm.kept().equals(Ballot.voted(1, N1))) {
            fail(says.that("unsaved", firstOfAKnownTerm.kept()));
        }
        Vote second = voter.onRequestVote(first.kept(), 1, N3);
        if (second.granted()) {
            fail(says.that("twice"));
        }
        if (!second.kept().equals(Ballot.voted(1, N1))) {
            fail(says.that("changed", second.kept()));
        }
    }

    @Test
    @Points(value = 0.4, row = 2)
    void sameAnswerForTheSame(Voter voter, Says says) {
        Vote again = voter.onRequestVote(Ballot.voted(1, N1), 1, N1);
        if (!again.granted()) {
            fail(says.that("refused"));
        }
        if (!voter.onRequestVote(Ballot.voted(1, N1), 1, new NodeId("n1")).granted()) {
            fail(says.that("object"));
        }
        if (!again.kept().equals(Ballot.voted(1, N1))) {
            fail(says.that("changed", again.kept()));
        }
    }

    @Test
    @Points(value = 0.5, row = 3)
    void olderAndNewerTerms(Voter voter, Says says) {
        Ballot mine = Ballot.voted(3, N1);
        Vote older = voter.onRequestVote(mine, 2, N2);
        if (older.granted()) {
            fail(says.that("older"));
        }
        if (!older.kept().equals(mine)) {
            fail(says.that("fell", older.kept()));
        }
        Vote olderWithoutAVote = voter.onRequestVote(Ballot.open(3), 2, N2);
        if (olderWithoutAVote.granted()) {
            fail(says.that("olderOpen"));
        }
        if (!olderWithoutAVote.kept().equals(Ballot.open(3))) {
            fail(says.that("fell", olderWithoutAVote.kept()));
        }
        Vote newer = voter.onRequestVote(mine, 4, N2);
        if (!newer.granted()) {
            fail(says.that("newer"));
        }
        if (!newer.kept().equals(Ballot.voted(4, N2))) {
            fail(says.that("kept", newer.kept()));
        }
        Vote sameInANewerTerm = voter.onRequestVote(mine, 5, N1);
        if (!sameInANewerTerm.granted() || !sameInANewerTerm.kept().equals(Ballot.voted(5, N1))) {
            fail(says.that("sameNewer", sameInANewerTerm.granted() ? "yes" : "no", sameInANewerTerm.kept()));
        }
        if (voter.onRequestVote(mine, 2, N1).granted()) {
            fail(says.that("sameOlder"));
        }
    }

    @Test
    @Points(value = 0.6, row = 4)
    void electsInEveryOrder(Supplier<Voter> newVoter, Search search, Says says) {
        search.all(Bounds.NONE.crashes(1), exploration(newVoter, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "electsInEveryOrder";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<Voter> newVoter, Says says) {
        return Exploration.of(
                "request-vote",
                seed -> LeaderElection.cluster(3)
                        .seed(seed)
                        .onCommand()
                        .at(ofMillis(0), LeaderElection.stands(N1))
                        .at(ofMillis(0), LeaderElection.stands(N2))
                        .until(ofMillis(35)), // to n2, and from there to all and back: nobody asks again
                cluster -> cluster.voter(newVoter),
                ElectionPromise.neverTwoOfOneTerm(says),
                Promise.eventually(run -> nobodyWonTheLastTerm(run, says)));
    }

    private static Optional<Violation> nobodyWonTheLastTerm(ElectionRun run, Says says) {
        long last = run.candidacies().stream().mapToLong(Candidacy::term).max().orElse(0);
        return run.reigns().stream().anyMatch(reign -> reign.term() == last)
                ? Optional.empty()
                : Optional.of(says.violation("none", last));
    }
}
