///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/Lib.java

import static java.time.Duration.ofMillis;
import static replication.election.LeaderElection.*;
import static replication.simulation.Fault.*;

import java.util.*;
import replication.election.*;
import replication.simulation.*;
import workbook.exercise.NotStarted;
import workbook.grade.Script;

// request-vote, 2 points.
// Answer a candidate: one vote a term, yes again to the candidate that has it, no to an older term.
// A newer term is taken over at once. What the Vote keeps is saved before the answer leaves.
class MyVoter implements Voter {
    @Override
    public Vote onRequestVote(Ballot mine, long term, NodeId candidate) {
        throw new NotStarted(); // ours has 4 lines
    }
}

class LeaderElection {
    /** Five nodes lose their leader; who is elected, when, and how often it took. Then the tasks of this chapter. */
    public static void main(String... args) {
        try {
            ElectionRun run = cluster(5).leader(N1).at(ofMillis(500), crash(N1))
                    .voter(MyVoter::new)
                    .seed(7).run();
            System.out.println("n1 crashes at 500 ms. " + run.candidacies().size() + " candidacy, then "
                    + run.firstElected().map(Reign::toString).orElse("no leader") + ".");
        } catch (NotStarted e) {
            System.out.println("n1 crashes at 500 ms, and one of your classes is not written yet.");
        }
        Script.check("leader-election", args);
    }
}
