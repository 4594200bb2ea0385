package replication.singleleader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

/**
 * A leader with its followers, and what they are put through. Immutable: every method returns a changed copy. Nothing
 * happens before {@link #run}.
 *
 * <p>Messages between nodes take 10 ms unless told otherwise. The leader sends again what has not been confirmed for
 * 200 ms, and gives up waiting for confirmations after 500 ms; a client gives up after twice that time.
 *
 * <p>Source: the unit's document, exercise 1, {@code SingleLeaderCluster}.
 */
public final class SingleLeaderCluster extends Scenario<SingleLeaderCluster, SingleLeaderRun>
        implements Promising<SingleLeaderRun> {
    /** The usual names of the three nodes of the unit's document. */
    public static final NodeId LEADER = new NodeId("leader");

    public static final NodeId FOLLOWER1 = new NodeId("follower1");
    public static final NodeId FOLLOWER2 = new NodeId("follower2");

    private static final Duration USUAL_DELAY = Duration.ofMillis(10);

    private final Parts parts;
    private final List<NodeId> clients;
    private final Duration rest;

    private SingleLeaderCluster(Settings settings, Parts parts, List<NodeId> clients, Duration rest) {
        super(settings);
        this.parts = parts;
        this.clients = List.copyOf(clients);
        this.rest = rest;
    }

    /** The client is told "ok" at once. */
    public static SingleLeaderCluster asynchronous(NodeId leader, NodeId... followers) {
        return of(new Durability.Asynchronous(), leader, followers);
    }

    /** The client is told "ok" when {@code confirmations} followers hold its write. */
    public static SingleLeaderCluster semiSynchronous(int confirmations, NodeId leader, NodeId... followers) {
        return of(new Durability.SemiSynchronous(confirmations), leader, followers);
    }

    /** The client is told "ok" when all followers hold its write. */
    public static SingleLeaderCluster synchronous(NodeId leader, NodeId... followers) {
        return of(new Durability.Synchronous(), leader, followers);
    }

    private static SingleLeaderCluster of(Durability durability, NodeId leader, NodeId... followers) {
        List<NodeId> nodes = new ArrayList<>(List.of(leader));
        nodes.addAll(List.of(followers));
        Parts parts = new Parts(nodes, durability);
        return new SingleLeaderCluster(Settings.withDelay(USUAL_DELAY), parts, List.of(), Duration.ofMillis(2_000));
    }

    /**
     * A step in which {@code node} runs a failover: the leader that it knows is taken for dead. Whoever has reported to
     * it waits for the outcome. If nobody is promoted, another failover has to be run.
     */
    public static Step failoverBy(NodeId node) {
        return new Tell<>(node, new Message.RunFailover());
    }

    @Override
    protected SingleLeaderCluster with(Settings changed) {
        return new SingleLeaderCluster(changed, parts, clients, rest);
    }

    private SingleLeaderCluster with(Parts changed) {
        return new SingleLeaderCluster(settings(), changed, clients, rest);
    }

    public SingleLeaderCluster durability(Durability durability) {
        return with(parts.with(copy -> copy.durability = durability));
    }

    /** Every node writes with an instance of its own. */
    public SingleLeaderCluster leader(Supplier<? extends Leader> leader) {
        return with(parts.with(copy -> copy.leader = leader));
    }

    /** Every node follows with an instance of its own. */
    public SingleLeaderCluster follower(Supplier<? extends Follower> follower) {
        return with(parts.with(copy -> copy.follower = follower));
    }

    public SingleLeaderCluster acknowledgement(Supplier<? extends AcknowledgementRule> rule) {
        return with(parts.with(copy -> copy.acknowledgement = rule));
    }

    public SingleLeaderCluster catchUp(Supplier<? extends CatchUp> catchUp) {
        return with(parts.with(copy -> copy.catchUp = catchUp));
    }

    public SingleLeaderCluster failover(Supplier<? extends Failover> failover) {
        return with(parts.with(copy -> copy.failover = failover));
    }

    /** Every client reads in a session of its own. */
    public SingleLeaderCluster session(Supplier<? extends Session> session) {
        return with(parts.with(copy -> copy.session = session));
    }

    /** The leader sends every entry once and answers nobody who asks for more. */
    public SingleLeaderCluster withoutResending() {
        return with(parts.with(copy -> copy.resending = false));
    }

    /** What is not confirmed {@code time} after it was sent is sent again. */
    public SingleLeaderCluster resendAfter(Duration time) {
        return with(parts.with(copy -> {
            copy.resending = true;
            copy.resendAfter = time;
        }));
    }

    /** For how long the leader waits for confirmations before it says that the outcome is unknown. */
    public SingleLeaderCluster confirmWithin(Duration time) {
        return with(parts.with(copy -> copy.confirmWithin = time));
    }

    /** For how long a client waits for an answer; unless told otherwise, twice as long as the leader does. */
    public SingleLeaderCluster clientsWait(Duration time) {
        return with(parts.with(copy -> copy.clientsWait = Optional.of(time)));
    }

    /**
     * How long the run goes on after the last step, if something is still under way; 2,000 ms unless told otherwise.
     */
    public SingleLeaderCluster rest(Duration time) {
        return new SingleLeaderCluster(settings(), parts, clients, time);
    }

    /** The nodes, the first leader first. */
    public List<NodeId> nodes() {
        return parts.nodes;
    }

    /** A follower can be left out where nobody asks it by name; the leader and a client with something to do cannot. */
    @Override
    public Optional<SingleLeaderCluster> without(NodeId node) {
        boolean isLeader = node.equals(parts.firstLeader());
        boolean isAsked = steps().stream().anyMatch(timed -> asks(timed.step(), node));
        if (isLeader || isAsked) {
            return Optional.empty();
        }
        List<NodeId> others =
                clients.stream().filter(client -> !client.equals(node)).toList();
        Parts fewer = parts.with(copy -> copy.nodes = parts.othersThan(node));
        return Optional.of(new SingleLeaderCluster(settings(), fewer, others, rest));
    }

    private static boolean asks(Step step, NodeId node) {
        if (!(step instanceof Tell<?> tell)) {
            return false;
        }
        return tell.node().equals(node) || tell.message() instanceof Message message && message.sendsTo(node);
    }

    @Override
    public SingleLeaderCluster at(List<Timed> more) {
        Set<NodeId> asking = new LinkedHashSet<>(clients);
        more.forEach(timed -> toClient(timed.step()).ifPresent(told -> asking.add(told.node())));
        return new SingleLeaderCluster(settings(), parts, List.copyOf(asking), rest).tell(more);
    }

    private SingleLeaderCluster tell(List<Timed> more) {
        return super.at(more);
    }

    @Override
    protected Step told(Step step) {
        return toClient(step).<Step>map(told -> told).orElse(step);
    }

    /** What {@code step} tells a client of this cluster to do; empty if it is no step of a client. */
    public Optional<Tell<Message>> toClient(Step step) {
        if (step instanceof SingleLeaderClient.Writes writes) {
            return Optional.of(
                    new Tell<>(writes.client(), new Message.DoWrite(writes.key(), writes.value(), writes.node())));
        }
        if (step instanceof SingleLeaderClient.Reads reads) {
            List<NodeId> usual = reads.session() ? parts.othersThan(parts.firstLeader()) : List.of(parts.firstLeader());
            List<NodeId> nodes = reads.nodes().isEmpty() ? usual : reads.nodes();
            return Optional.of(new Tell<>(reads.client(), new Message.DoRead(reads.key(), nodes, reads.session())));
        }
        return Optional.empty();
    }

    @Override
    public Experiment<SingleLeaderRun> experiment() {
        Network network = network();
        for (NodeId client : clients) {
            for (NodeId node : parts.nodes) {
                network = network.betweenIfUsual(client, node, usual -> Link.after(Duration.ZERO));
            }
        }
        Simulation<Message> simulation = newSimulation(network);
        HostedLog log = hosted(simulation::now);
        parts.nodes.forEach(node -> simulation.add(node, () -> log.node(node)));
        clients.forEach(client -> simulation.addClient(client, log::client));
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(lastStep().plus(rest)),
                () -> log.outcome(simulation.isQuiet(), simulation.trace()));
    }

    /**
     * The nodes and clients of this cluster for the machines of another system. Its steps and its network stay here.
     *
     * @param trueTime the virtual time of that system
     */
    public HostedLog hosted(Supplier<Duration> trueTime) {
        return new HostedLog(parts, trueTime);
    }

    /**
     * No acknowledged write is lost, all copies agree in the end, an epoch has one leader at most; and of reads what
     * those whom they ask can promise.
     */
    @Override
    public List<Promise<SingleLeaderRun>> promises() {
        List<Promise<SingleLeaderRun>> promises = new ArrayList<>(List.of(
                SingleLeaderPromises.acknowledgedWritesSurvive(),
                SingleLeaderPromises.copiesAgreeAtRest(),
                SingleLeaderPromises.oneLeaderAnEpoch()));
        List<Message.DoRead> reads = told(Message.DoRead.class);
        if (reads.isEmpty()) {
            return promises;
        }
        boolean fromLeader = reads.stream().allMatch(read -> read.nodes().equals(List.of(parts.firstLeader())));
        boolean inSessions = reads.stream().allMatch(Message.DoRead::inSession);
        if (fromLeader) {
            promises.add(SingleLeaderPromises.asIfOnOneCopy());
        } else if (inSessions && everyWriteHasItsOwnValue()) {
            promises.add(SingleLeaderPromises.clientsSeeTheirWrites());
            promises.add(SingleLeaderPromises.timeGoesForward());
        } else if (told(Message.RunFailover.class).isEmpty()) {
            promises.add(SingleLeaderPromises.readsSeeAPrefix());
        }
        return promises;
    }

    private boolean everyWriteHasItsOwnValue() {
        List<Message.DoWrite> writes = told(Message.DoWrite.class);
        return writes.stream()
                        .map(write -> List.of(write.key(), write.value()))
                        .distinct()
                        .count()
                == writes.size();
    }

    private <M extends Message> List<M> told(Class<M> what) {
        return steps().stream()
                .map(timed -> timed.step() instanceof Tell<?> tell ? tell.message() : timed.step())
                .filter(what::isInstance)
                .map(what::cast)
                .toList();
    }

    private Duration lastStep() {
        return steps().stream().map(Timed::at).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
