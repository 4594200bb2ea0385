package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.simulation.Fault.crash;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.Ballot;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.Vote;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.NodeId;

/** Asks the voter by hand first, then in clusters where the longest log is not the one that must win. */
@TaskCheck(id = "up-to-date", answer = LogAwareVoter.class, minutes = 11)
public class UpToDateCheck implements Explored<LogAwareVoter> {
    private static final LogPosition SOME = new LogPosition(1, 4);

    @Test
    @Points(value = 0.6, row = 1)
    void keepsTheRulesOfVoting(LogAwareVoter voter, Says says) {
        Vote first = voter.onRequestVote(Ballot.NONE, SOME, 1, N1, SOME);
        if (!first.granted() || !first.kept().equals(Ballot.voted(1, N1))) {
            fail(says.that("first", first.granted() ? "yes" : "no", first.kept()));
        }
        if (voter.onRequestVote(first.kept(), SOME, 1, N3, SOME).granted()) {
            fail(says.that("twice"));
        }
        NodeId fromAMessage = new NodeId("n1"); // equal to N1, not the same object
        if (!voter.onRequestVote(first.kept(), SOME, 1, fromAMessage, SOME).granted()) {
            fail(says.that("again"));
        }
        for (Ballot mine : List.of(Ballot.voted(3, N1), Ballot.open(3), Ballot.voted(3, N2))) {
            Vote older = voter.onRequestVote(mine, SOME, 2, N2, SOME);
            if (older.granted() || !older.kept().equals(mine)) {
                fail(says.that("older", mine, older.granted() ? "yes" : "no", older.kept()));
            }
        }
        Vote olderAndLonger = voter.onRequestVote(Ballot.open(3), SOME, 2, N2, new LogPosition(2, 9));
        if (olderAndLonger.granted() || !olderAndLonger.kept().equals(Ballot.open(3))) {
            fail(says.that("olderAndLonger", olderAndLonger.granted() ? "yes" : "no", olderAndLonger.kept()));
        }
        Vote longer = voter.onRequestVote(Ballot.voted(3, N1), SOME, 3, N2, new LogPosition(2, 9));
        if (longer.granted()) {
            fail(says.that("longer"));
        }
    }

    @Test
    @Points(value = 0.9, row = 2)
    void lastTermFirstThenLength(LogAwareVoter voter, Says says) {
        requireVote(voter, says, SOME, SOME, true);
        // Who looks at no log fails here; who takes the term of the request for that of the entry, further down.
        requireVote(voter, says, new LogPosition(4, 2), new LogPosition(5, 3), false);
        requireVote(voter, says, LogPosition.EMPTY, LogPosition.EMPTY, true);
        requireVote(voter, says, LogPosition.EMPTY, new LogPosition(1, 1), false);
        requireVote(voter, says, new LogPosition(1, 3), SOME, false);
        requireVote(voter, says, new LogPosition(1, 5), SOME, true);
        requireVote(voter, says, new LogPosition(2, 3), SOME, true);
        requireVote(voter, says, SOME, new LogPosition(2, 3), false);
        requireVote(voter, says, new LogPosition(3, 1), new LogPosition(2, 9), true);
        requireVote(voter, says, new LogPosition(1, 5_000_000_000L), new LogPosition(2, 3), false);
    }

    private static void requireVote(
            LogAwareVoter voter, Says says, LogPosition candidate, LogPosition mine, boolean granted) {
        Vote vote = voter.onRequestVote(Ballot.open(5), mine, 5, N1, candidate);
        if (vote.granted() != granted) {
            fail(says.that(granted ? "refused" : "granted", candidate, mine));
        }
    }

    @Test
    @Points(value = 0.5, row = 3)
    void refusingUsesUpNoVote(LogAwareVoter voter, Says says) {
        Vote refused = voter.onRequestVote(Ballot.voted(2, N2), new LogPosition(2, 3), 3, N1, SOME);
        if (!refused.kept().equals(Ballot.open(3))) {
            fail(says.that("kept", refused.kept()));
        }
        Vote next = voter.onRequestVote(refused.kept(), new LogPosition(2, 3), 3, N3, new LogPosition(2, 3));
        if (!next.granted()) {
            fail(says.that("spent"));
        }
        if (!next.kept().equals(Ballot.voted(3, N3))) {
            fail(says.that("unsaved", next.kept()));
        }
        Vote given = voter.onRequestVote(Ballot.voted(3, N1), new LogPosition(2, 3), 3, N2, SOME);
        if (!given.kept().equals(Ballot.voted(3, N1))) {
            fail(says.that("forgotten", given.kept()));
        }
        Vote older = voter.onRequestVote(Ballot.voted(3, N1), new LogPosition(2, 3), 1, N2, SOME);
        if (!older.kept().equals(Ballot.voted(3, N1))) {
            fail(says.that("fell", older.kept()));
        }
    }

    @Test
    @Points(value = 1.0, row = 4)
    void keepsCommittedEntriesInManyRuns(Supplier<LogAwareVoter> newVoter, Search search, Says says) {
        search.runs(200, exploration(newVoter, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "keepsCommittedEntriesInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<LogAwareVoter> newVoter, Says says) {
        return Exploration.of(
                "up-to-date",
                seed -> LeaderElection.cluster(3)
                        .seed(seed)
                        .leader(N2, 2)
                        .log(N1, 1, 1, 1, 1)
                        .log(N2, 1, 1, 2)
                        .log(N3, 1, 1, 2)
                        .delay(ofMillis(5), ofMillis(40))
                        .at(ofMillis(0), crash(N2))
                        .until(ofMillis(3_000)),
                cluster -> cluster.logAwareVoter(newVoter),
                ElectionPromise.neverTwoOfOneTerm(says),
                Promise.never(run -> nothingLost(run, says)),
                ElectionPromise.somebodyInTime(says));
    }

    private static Optional<Violation> nothingLost(ElectionRun run, Says says) {
        return run.firstElected()
                .filter(winner -> !run.log(N3).equals(List.of(1L, 1L, 2L)))
                .map(winner -> says.violation("lost", winner.leader(), run.log(N3)));
    }
}
