package replication.elected;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.election.ElectionTimeout;
import replication.election.ElectorNode;
import replication.election.FailureDetector;
import replication.election.HostedElection;
import replication.election.LeaderElection;
import replication.election.LogAwareVoter;
import replication.election.LogPosition;
import replication.election.TermRule;
import replication.election.VoteCounter;
import replication.election.Voter;
import replication.exploration.Promise;
import replication.exploration.Promising;
import replication.simulation.Experiment;
import replication.simulation.Link;
import replication.simulation.Network;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Step;
import replication.simulation.Tell;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.CatchUp;
import replication.singleleader.Durability;
import replication.singleleader.Follower;
import replication.singleleader.HostedLog;
import replication.singleleader.Leader;
import replication.singleleader.LogNode;
import replication.singleleader.Position;
import replication.singleleader.Session;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;

/**
 * A cluster with one leader that elects the next one itself, and what it is put through. Immutable: every method
 * returns a changed copy. The first node leads term 1 when the run begins.
 *
 * <p>Messages between nodes take 10 ms, a leader beats every 50 ms, a node that hears no beat for 150 to 300 ms stands
 * for election, a client waits for 500 ms, and the run ends 2,000 ms after the last step, unless the scenario says
 * otherwise. A client is a {@link SingleLeaderClient} and sits beside the nodes: its messages take 0 ms and are not
 * lost.
 *
 * <p>No acknowledged write is lost if those who confirm a write are, with the leader, a majority; a cluster that
 * confirms earlier may elect a leader that lacks it. The rules of the election are those of chapter 3, the log is that
 * of chapter 1.
 */
public final class ElectedCluster extends Scenario<ElectedCluster, ElectedRun> implements Promising<ElectedRun> {
    private final Parts parts;

    private ElectedCluster(Settings settings, Parts parts) {
        super(settings);
        this.parts = parts;
    }

    /**
     * @param nodes the first leads term 1
     * @throws IllegalArgumentException if there are fewer than 2 nodes, more than 9, or two of the same name
     */
    public static ElectedCluster of(Durability durability, NodeId... nodes) {
        if (nodes.length < 2) {
            throw new IllegalArgumentException("A cluster has 2 to 9 nodes, not " + nodes.length + ".");
        }
        SingleLeaderCluster log = SingleLeaderCluster.asynchronous(nodes[0], Arrays.copyOfRange(nodes, 1, nodes.length))
                .durability(durability);
        LeaderElection election = LeaderElection.among(log.nodes()).leader(nodes[0]);
        return new ElectedCluster(Settings.withDelay(ofMillis(10)), Parts.of(log, election))
                .electionTimeout(ofMillis(150), ofMillis(300))
                .clientsWait(ofMillis(500));
    }

    /**
     * A step that is a flaw: somebody outside tells {@code node} that it leads {@code term}, such as a configuration
     * file from before. No node is asked.
     */
    public static Step appoint(NodeId node, long term) {
        return new Tell<>(node, new ElectedMessage.Appoint(term));
    }

    // --- what it is made of -------------------------------------------------------------------------------------

    public ElectedCluster durability(Durability durability) {
        return log(log -> log.durability(durability));
    }

    public ElectedCluster leader(Supplier<? extends Leader> leader) {
        return log(log -> log.leader(leader));
    }

    public ElectedCluster follower(Supplier<? extends Follower> follower) {
        return log(log -> log.follower(follower));
    }

    public ElectedCluster acknowledgement(Supplier<? extends AcknowledgementRule> rule) {
        return log(log -> log.acknowledgement(rule));
    }

    public ElectedCluster catchUp(Supplier<? extends CatchUp> catchUp) {
        return log(log -> log.catchUp(catchUp));
    }

    /**
     * Every client reads in a session of its own. Where no node that it asks is far enough, it turns to the leader of
     * which they last told it.
     */
    public ElectedCluster session(Supplier<? extends Session> session) {
        return log(log -> log.session(session));
    }

    /** Voters that look at terms alone, not at logs: an entry that a majority holds can be lost. */
    public ElectedCluster voter(Supplier<? extends Voter> voter) {
        return election(election -> election.voter(voter));
    }

    public ElectedCluster logAwareVoter(Supplier<? extends LogAwareVoter> voter) {
        return election(election -> election.logAwareVoter(voter));
    }

    public ElectedCluster voteCounter(Supplier<? extends VoteCounter> counter) {
        return election(election -> election.voteCounter(counter));
    }

    public ElectedCluster failureDetector(Supplier<? extends FailureDetector> detector) {
        return election(election -> election.failureDetector(detector));
    }

    public ElectedCluster termRule(Supplier<? extends TermRule> rule) {
        return election(election -> election.termRule(rule));
    }

    /** How long every node waits that has no time-out of its own. */
    public ElectedCluster electionTimeout(Supplier<? extends ElectionTimeout> timeout) {
        return election(election -> election.electionTimeout(timeout));
    }

    /** Every node without a time-out of its own waits from {@code min} to {@code max}, each whole ms equally likely. */
    public ElectedCluster electionTimeout(Duration min, Duration max) {
        return election(election -> election.electionTimeout(min, max));
    }

    /** {@code node} always waits for {@code time} before it stands. */
    public ElectedCluster electionTimeout(NodeId node, Duration time) {
        requireMember(node);
        return with(parts.timeout(node, time));
    }

    /** How often a leader beats, and a candidate asks again. */
    public ElectedCluster heartbeat(Duration every) {
        return election(election -> election.heartbeat(every));
    }

    /** A leader steps down after this time without a majority's answers; without this call it never does. */
    public ElectedCluster stepDownAfter(Duration silence) {
        return election(election -> election.stepDownAfter(silence));
    }

    /**
     * A node that does not lead passes a client's write on to the leader that it knows, and the answer back. Without
     * this call, and where it knows none, it refuses.
     */
    public ElectedCluster forwarding() {
        return with(parts.withForwarding());
    }

    /** For how long a client waits for an answer, and a leader for confirmations; then the outcome is unknown. */
    public ElectedCluster clientsWait(Duration time) {
        return log(log -> log.clientsWait(time).confirmWithin(time));
    }

    /** What a follower has not confirmed {@code time} after it was sent is sent again. */
    public ElectedCluster resendAfter(Duration time) {
        return log(log -> log.resendAfter(time));
    }

    /** The run ends at {@code end}. */
    public ElectedCluster until(Duration end) {
        return with(parts.until(end));
    }

    // --- running ------------------------------------------------------------------------------------------------

    /** The nodes, the first leader first. */
    public List<NodeId> nodes() {
        return parts.log().nodes();
    }

    /** {@code count} runs without traces, with the seeds from 0 on. */
    public Stream<ElectedRun> runs(int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> withoutTrace().seed(seed).run());
    }

    @Override
    protected Step told(Step step) {
        return parts.log()
                .toClient(step)
                .<Step>map(told -> new Tell<>(told.node(), new ElectedMessage.OfLog(told.message())))
                .orElse(step);
    }

    @Override
    public Experiment<ElectedRun> experiment() {
        Set<NodeId> clients = clients();
        Network network = network();
        for (NodeId client : clients) {
            for (NodeId node : nodes()) {
                network = network.betweenIfUsual(client, node, usual -> Link.after(Duration.ZERO));
            }
        }
        Simulation<ElectedMessage> simulation = newSimulation(network);
        HostedLog log = parts.log().hosted(simulation::now);
        HostedElection election = parts.election().network(network()).hosted(simulation::now);
        nodes().forEach(node -> simulation.add(node, () -> newNode(node, log, election)));
        clients.forEach(client -> simulation.addClient(client, () -> new ElectedClient(log, nodes().get(0))));
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntil(end()),
                () -> new ElectedRun(
                        log.outcome(log.isDone(), simulation.trace()),
                        election.outcome(simulation.trace(), simulation.now(), steps())));
    }

    private ElectedNode newNode(NodeId node, HostedLog log, HostedElection election) {
        LogNode logNode = log.node(node);
        ElectorNode elector =
                election.node(node, Optional.ofNullable(parts.timeouts().get(node)), () -> {
                    Position end = logNode.end();
                    return new LogPosition(end.epoch(), end.sequence());
                });
        return new ElectedNode(logNode, elector, parts.forwarding());
    }

    /**
     * A term has one leader at most, no acknowledged write is lost, and in the end all copies agree. What reads see is
     * not among them: any node answers from its copy, and a leader of the past does not know that it is one.
     */
    @Override
    public List<Promise<ElectedRun>> promises() {
        return List.of(
                ElectedPromises.oneLeaderATerm(),
                ElectedPromises.acknowledgedWritesSurvive(),
                ElectedPromises.copiesAgreeAtRest());
    }

    /**
     * A node can be left out unless it leads when the run begins or is told what to do, as long as enough are left.
     * With fewer nodes fewer votes are a majority.
     */
    @Override
    public Optional<ElectedCluster> without(NodeId node) {
        boolean isTold = steps().stream()
                .map(Timed::step)
                .anyMatch(step -> step instanceof Tell<?> tell
                        && (tell.node().equals(node)
                                || tell.message() instanceof ElectedMessage.OfLog told
                                        && told.message().sendsTo(node)));
        return isTold
                ? Optional.empty()
                : parts.without(node).map(fewer -> new ElectedCluster(settings().withoutClockOf(node), fewer));
    }

    private Set<NodeId> clients() {
        return new LinkedHashSet<>(steps().stream()
                .map(Timed::step)
                .filter(step -> step instanceof Tell<?> tell && tell.message() instanceof ElectedMessage.OfLog)
                .map(step -> ((Tell<?>) step).node())
                .toList());
    }

    private Duration end() {
        return parts.end()
                .orElseGet(() -> steps().stream()
                        .map(Timed::at)
                        .max(Duration::compareTo)
                        .orElse(Duration.ZERO)
                        .plusMillis(2_000));
    }

    private void requireMember(NodeId node) {
        if (!nodes().contains(node)) {
            throw new IllegalArgumentException(
                    "The nodes of this cluster are " + nodes() + "; " + node + " is none of them.");
        }
    }

    private ElectedCluster log(UnaryOperator<SingleLeaderCluster> change) {
        return with(parts.log(change));
    }

    private ElectedCluster election(UnaryOperator<LeaderElection> change) {
        return with(parts.election(change));
    }

    private ElectedCluster with(Parts changed) {
        return new ElectedCluster(settings(), changed);
    }

    @Override
    protected ElectedCluster with(Settings changed) {
        return new ElectedCluster(changed, parts);
    }
}
