package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.Ballot;
import replication.election.LeaderElection;
import replication.election.Vote;
import replication.election.Voter;
import replication.exploration.Search;
import replication.simulation.Fault;
import replication.simulation.NodeId;

@TaskCheck(id = "request-vote", answer = Voter.class, minutes = 9)
public class RequestVoteCheck {
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
        if (!voter.onRequestVote(Ballot.open(1), 1, N1).granted()) {
            fail(says.that("open"));
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
    void electsInManyRuns(Supplier<Voter> newVoter, Search search, Says says) {
        // Three nodes and time-outs close together: two candidates at once are the rule, and a picture stays readable.
        LeaderElection crash = LeaderElection.cluster(3)
                .leader(N1)
                .delay(ofMillis(5), ofMillis(40))
                .loss(0.1)
                .duplicates(0.1)
                .electionTimeout(ofMillis(150), ofMillis(200))
                .at(ofMillis(200), Fault.crash(N1))
                .at(ofMillis(1_500), Fault.restart(N1))
                .until(ofMillis(3_000))
                .voter(newVoter);
        search.runs(
                200,
                seed -> crash.seed(seed).run(),
                new ElectionPromise(
                        List.of(ElectionPromise.neverTwoOfOneTerm(says), ElectionPromise.somebodyInTime(says))));
    }
}
