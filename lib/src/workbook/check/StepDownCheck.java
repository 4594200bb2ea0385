package workbook.check;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.fail;
import static replication.election.LeaderElection.N1;
import static replication.election.LeaderElection.N2;
import static replication.election.LeaderElection.N3;
import static replication.election.LeaderElection.N4;
import static replication.election.LeaderElection.N5;
import static replication.simulation.Fault.heal;
import static replication.simulation.Fault.nodes;
import static replication.simulation.Fault.partition;
import static workbook.check.ElectionPromise.millis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Role;
import replication.election.TermRule;
import replication.exploration.Search;
import workbook.check.ElectionPromise.Breach;

/** Asks the rule by hand first, then in clusters whose leader is cut off with a minority, and comes back. */
@TaskCheck(id = "step-down", answer = TermRule.class, minutes = 9)
public class StepDownCheck {
    private static final Duration CUT = ofMillis(500);
    private static final Duration HEAL = ofMillis(1_500);

    @Test
    @Points(value = 0.5, row = 1)
    void followsAHigherTerm(TermRule rule, Says says) {
        for (Role role : Role.values()) {
            NodeState before = new NodeState(role, 1, Optional.of(N1));
            Reaction reaction = rule.onMessage(before, 3);
            NodeState right = new NodeState(Role.FOLLOWER, 3, Optional.empty());
            if (!reaction.state().equals(right)) {
                fail(says.that("state", before, right, reaction.state()));
            }
            if (reaction.action() != Action.HANDLE) {
                fail(says.that("refused", before));
            }
        }
    }

    @Test
    @Points(value = 0.4, row = 2)
    void equalAndLowerTermsChangeNothing(TermRule rule, Says says) {
        for (Role role : Role.values()) {
            NodeState state = new NodeState(role, 2, Optional.of(N1));
            Reaction equal = rule.onMessage(state, 2);
            if (!equal.equals(new Reaction(state, Action.HANDLE))) {
                fail(says.that("equal", state, equal.state(), equal.action()));
            }
            Reaction lower = rule.onMessage(state, 1);
            if (!lower.equals(new Reaction(state, Action.REFUSE))) {
                fail(says.that("lower", state, lower.state(), lower.action()));
            }
        }
    }

    @Test
    @Points(value = 0.5, row = 3)
    void doesNotLeadAlone(TermRule rule, Says says) {
        NodeState leader = new NodeState(Role.LEADER, 2, Optional.of(N1));
        if (!rule.onTick(leader, 1_000, 700, 300).equals(leader)) {
            fail(says.that("early", rule.onTick(leader, 1_000, 700, 300)));
        }
        if (!rule.onTick(leader, 1_000, 500, 600).equals(leader)) {
            fail(says.that("patient", rule.onTick(leader, 1_000, 500, 600)));
        }
        NodeState alone = rule.onTick(leader, 1_001, 700, 300);
        if (alone.role() != Role.FOLLOWER) {
            fail(says.that("stays", alone));
        }
        if (!alone.equals(new NodeState(Role.FOLLOWER, 2, Optional.of(N1)))) {
            fail(says.that("vote", alone));
        }
        for (Role role : new Role[] {Role.FOLLOWER, Role.CANDIDATE}) {
            NodeState other = new NodeState(role, 2, Optional.of(N1));
            NodeState after = rule.onTick(other, 1_001, 700, 300);
            if (!after.equals(other)) {
                fail(says.that("others", other, after));
            }
        }
    }

    @Test
    @Points(value = 0.6, row = 4)
    void stepsDownInManyRuns(Supplier<TermRule> newRule, Search search, Says says) {
        LeaderElection cluster = LeaderElection.cluster(5)
                .leader(N1)
                .delay(ofMillis(5), ofMillis(20))
                .stepDownAfter(ofMillis(300))
                .at(CUT, partition(nodes(N1, N2), nodes(N3, N4, N5)))
                .at(HEAL, heal())
                .until(ofMillis(3_000))
                .termRule(newRule);
        search.runs(
                200,
                seed -> cluster.seed(seed).run(),
                new ElectionPromise(List.of(
                        ElectionPromise.neverTwoOfOneTerm(says),
                        run -> notDeposedWhileHealthy(run, says),
                        run -> oneAtTheEnd(run, says),
                        run -> noBeliefWithoutMajority(run, says))));
    }

    private static Optional<Breach> notDeposedWhileHealthy(ElectionRun run, Says says) {
        Duration until = run.reigns().get(0).until();
        return until.compareTo(CUT) < 0
                ? Optional.of(new Breach(says.that("healthy", millis(until)), until))
                : Optional.empty();
    }

    private static Optional<Breach> oneAtTheEnd(ElectionRun run, Says says) {
        return run.leaders().size() == 1
                ? Optional.empty()
                : Optional.of(new Breach(says.that("end", millis(run.end()), run.leaders()), run.end()));
    }

    private static Optional<Breach> noBeliefWithoutMajority(ElectionRun run, Says says) {
        Duration until = run.reigns().get(0).until();
        // 300 ms after the last answers, which came at most 90 ms after the cut; a heartbeat and a tick on top.
        Duration latest = CUT.plusMillis(450);
        return until.compareTo(latest) > 0
                ? Optional.of(new Breach(says.that("alone", millis(until)), latest))
                : Optional.empty();
    }
}
