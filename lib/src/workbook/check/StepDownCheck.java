package workbook.check;

import static java.time.Duration.ZERO;
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
import static workbook.check.ElectionPromise.first;
import static workbook.check.ElectionPromise.millis;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import replication.election.ElectionMessage.HeartbeatReply;
import replication.election.ElectionRun;
import replication.election.LeaderElection;
import replication.election.NodeState;
import replication.election.Reaction;
import replication.election.Reaction.Action;
import replication.election.Reign;
import replication.election.Role;
import replication.election.TermRule;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Search;
import replication.exploration.Violation;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.NodeId;

/** Asks the rule by hand first, then in clusters whose leader is cut off with a minority, and comes back. */
@TaskCheck(id = "step-down", answer = TermRule.class, minutes = 9)
public class StepDownCheck implements Explored<TermRule> {
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
        search.runs(200, exploration(newRule, says)).orThrow();
    }

    @Override
    public String searchingRow() {
        return "stepsDownInManyRuns";
    }

    @Override
    public Exploration<?, ?> exploration(Supplier<TermRule> newRule, Says says) {
        return Exploration.of(
                "step-down",
                seed -> LeaderElection.cluster(5)
                        .seed(seed)
                        .leader(N1)
                        .delay(ofMillis(5), ofMillis(20))
                        .stepDownAfter(ofMillis(300))
                        .at(ofMillis(500), partition(nodes(N1, N2), nodes(N3, N4, N5)))
                        .at(ofMillis(1_500), heal())
                        .until(ofMillis(3_000)),
                cluster -> cluster.termRule(newRule),
                ElectionPromise.neverTwoOfOneTerm(says),
                Promise.never(run -> notDeposedWhileHealthy(run, says)),
                Promise.eventually(run -> oneAtTheEnd(run, says)),
                Promise.never(run -> noBeliefWithoutMajority(run, says)));
    }

    private static Optional<Violation> notDeposedWhileHealthy(ElectionRun run, Says says) {
        Duration until = run.reigns().get(0).until();
        Duration cut = first(Fault.Cut.class, run).orElse(run.end());
        return until.compareTo(cut) < 0
                ? Optional.of(says.violation("healthy", millis(until), millis(cut)))
                : Optional.empty();
    }

    private static Optional<Violation> noBeliefWithoutMajority(ElectionRun run, Says says) {
        Reign reign = run.reigns().get(0);
        Duration due = due(run, reign.leader());
        // 300 ms after the last answers, which came at most 90 ms after the cut; a heartbeat and a tick on top.
        return first(Fault.Cut.class, run)
                .filter(cut -> reign.until().compareTo(cut.plusMillis(450)) > 0)
                .map(cut -> says.violation("alone", millis(cut), millis(due), millis(reign.until()))
                        .at(cut, due));
    }

    /** When no majority has answered {@code leader}, which led from the start, for longer than the time-out. */
    private static Duration due(ElectionRun run, NodeId leader) {
        Map<NodeId, Duration> answers = new TreeMap<>();
        run.trace().nodes().stream().filter(node -> !node.equals(leader)).forEach(node -> answers.put(node, ZERO));
        for (Event event : run.trace().events()) {
            if (event instanceof Event.Delivered got
                    && got.to().equals(leader)
                    && got.message() instanceof HeartbeatReply) {
                if (got.at().compareTo(due(answers)) >= 0) {
                    break;
                }
                answers.put(got.from(), got.at());
            }
        }
        return due(answers);
    }

    private static Duration due(Map<NodeId, Duration> answers) {
        return answers.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(Math.max(0, (answers.size() + 1) / 2 - 1))
                .findFirst()
                .orElse(ZERO)
                .plusMillis(301);
    }

    private static Optional<Violation> oneAtTheEnd(ElectionRun run, Says says) {
        return run.leaders().size() == 1
                ? Optional.empty()
                : Optional.of(
                        says.violation("end", millis(run.end()), run.leaders()).at(run.end()));
    }
}
