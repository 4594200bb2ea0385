package replication.multileader;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import replication.exploration.Promise;
import replication.exploration.Promising;
import replication.multileader.MultiLeaderMessage.Does;
import replication.simulation.Experiment;
import replication.simulation.Link;
import replication.simulation.Network;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Step;
import replication.simulation.Tell;

/**
 * Leaders that all take writes, and what they are put through. Each tells the others of a write once, 80 ms away unless
 * stated otherwise; what a cut swallows comes only with {@link #exchangeEvery}.
 *
 * <p>Without further words the leaders do everything right: timestamps run ahead of all seen, the last writer wins by
 * timestamp, leader id and version, deletions leave tombstones, counters have a slot per leader. Immutable: every
 * method returns a changed copy.
 *
 * <p>Source: the unit's document, exercise 2, {@code MultiLeaderCluster}.
 */
public final class MultiLeaderCluster extends Scenario<MultiLeaderCluster, MultiLeaderRun>
        implements Promising<MultiLeaderRun> {
    private static final Duration USUAL_DELAY = Duration.ofMillis(80);
    private static final Duration AFTER_THE_LAST_STEP = Duration.ofSeconds(5);

    private record Plan(
            Topology topology,
            Rules rules,
            boolean origins,
            boolean updates,
            Optional<Duration> exchange,
            Optional<Duration> until) {}

    private final Plan plan;

    private MultiLeaderCluster(Settings settings, Plan plan) {
        super(settings);
        this.plan = plan;
    }

    private static MultiLeaderCluster over(Topology topology) {
        return new MultiLeaderCluster(
                Settings.withDelay(USUAL_DELAY),
                new Plan(topology, Rules.usual(), true, true, Optional.empty(), Optional.empty()));
    }

    /** Every leader tells every other one. */
    public static MultiLeaderCluster allToAll(NodeId... leaders) {
        return over(Topology.allToAll(leaders));
    }

    /** Every leader tells the next one, the last one the first; each passes on what it is told. */
    public static MultiLeaderCluster ring(NodeId... leaders) {
        return over(Topology.ring(leaders));
    }

    /** All others tell {@code hub}, and it passes on what it is told. */
    public static MultiLeaderCluster star(NodeId hub, NodeId... others) {
        return over(Topology.star(hub, others));
    }

    /** How a leader stores the writes of its clients. */
    public MultiLeaderCluster localWrite(Supplier<? extends LocalWrite> localWrite) {
        return with(plan.rules.localWrite(localWrite));
    }

    /** Which of two values of a key stays. */
    public MultiLeaderCluster rule(Supplier<? extends ConflictRule> rule) {
        return with(plan.rules.conflict(rule));
    }

    /** How two copies are brought together when leaders exchange all they have; usually by the rule, key by key. */
    public MultiLeaderCluster merge(Supplier<? extends ReplicaMerge> merge) {
        return with(plan.rules.merge(merge));
    }

    /** Where timestamps come from. */
    public MultiLeaderCluster stamps(Supplier<? extends LogicalClock> clock) {
        return with(plan.rules.clock(clock));
    }

    /**
     * No writer wins: a value stays until one comes that has seen it. Clients say with each write what they have read.
     */
    public MultiLeaderCluster keepSiblings() {
        return siblings(VersionVectors::new);
    }

    /** As {@link #keepSiblings}, with a rule of one's own. */
    public MultiLeaderCluster siblings(Supplier<? extends SiblingRule> siblings) {
        return with(plan.rules.siblings(siblings));
    }

    /** How counters grow and merge. */
    public MultiLeaderCluster counter(Supplier<? extends SharedCounter> counter) {
        return with(plan.rules.counter(counter));
    }

    /** A leader's own write can lose against what the leader has; otherwise it is stored without asking the rule. */
    public MultiLeaderCluster ownWritesAskTheRule() {
        return with(plan.rules.askTheRule());
    }

    /** A flaw: a deletion leaves nothing behind. */
    public MultiLeaderCluster withoutTombstones() {
        return with(plan.rules.withoutTombstones());
    }

    /** A flaw: an update is passed on without a look at where it came from. */
    public MultiLeaderCluster withoutOriginMarks() {
        return new MultiLeaderCluster(
                settings(), new Plan(plan.topology, plan.rules, false, plan.updates, plan.exchange, plan.until));
    }

    /** Every leader sends everything it has to those that it tells, again and again, so that cuts and losses heal. */
    public MultiLeaderCluster exchangeEvery(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "Leaders exchange what they have every 1 ms or less often, not every " + time.toMillis() + " ms.");
        }
        return new MultiLeaderCluster(
                settings(),
                new Plan(plan.topology, plan.rules, plan.origins, plan.updates, Optional.of(time), plan.until));
    }

    /** Leaders tell nobody of a write when it happens; only {@link #exchangeEvery} brings it to the others. */
    public MultiLeaderCluster withoutUpdates() {
        return new MultiLeaderCluster(
                settings(), new Plan(plan.topology, plan.rules, plan.origins, false, plan.exchange, plan.until));
    }

    /** The run ends at {@code time}; otherwise 5 s after the last step, or when nothing is left to happen. */
    public MultiLeaderCluster until(Duration time) {
        return new MultiLeaderCluster(
                settings(),
                new Plan(plan.topology, plan.rules, plan.origins, plan.updates, plan.exchange, Optional.of(time)));
    }

    /** {@inheritDoc} @throws IllegalArgumentException if a client asks somebody who does not lead here */
    @Override
    protected Step told(Step step) {
        clientIn(step).filter(client -> !leaders().contains(client.leader())).ifPresent(client -> {
            throw new IllegalArgumentException(client + " asks " + client.leader() + ", but the leaders are "
                    + leaders() + "; use MultiLeaderClient.at(" + leaders().get(0) + ").");
        });
        return step;
    }

    public List<NodeId> leaders() {
        return plan.topology.leaders();
    }

    /**
     * A leader can be left out where no client has something to ask it and the others still hear of each other; a
     * client where it has nothing to do.
     */
    @Override
    public Optional<MultiLeaderCluster> without(NodeId node) {
        boolean isAsked = clients().stream()
                .anyMatch(client -> client.id().equals(node) || client.leader().equals(node));
        if (isAsked) {
            return Optional.empty();
        }
        if (!leaders().contains(node)) {
            return Optional.of(this);
        }
        return plan.topology
                .without(node)
                .map(fewer -> new MultiLeaderCluster(
                        settings().withoutClockOf(node),
                        new Plan(fewer, plan.rules, plan.origins, plan.updates, plan.exchange, plan.until)));
    }

    @Override
    public Experiment<MultiLeaderRun> experiment() {
        Map<NodeId, MultiLeaderNode> nodes = new LinkedHashMap<>();
        Simulation<MultiLeaderMessage> simulation = newSimulation(networkWithClientsBesideTheirLeaders());
        RunRecord record = new RunRecord(simulation::now);
        for (NodeId leader : leaders()) {
            boolean first = leader.equals(leaders().get(0));
            List<MultiLeaderClient> local = clients().stream()
                    .filter(client -> client.leader().equals(leader))
                    .toList();
            Supplier<Node<MultiLeaderMessage>> program = perLife(leader, writer -> {
                MultiLeaderNode node = new MultiLeaderNode(writer, talk(leader), plan.rules, record);
                nodes.put(leader, node);
                return node;
            });
            // The first leader's clients stand above it, all others below theirs, so that arrows between leaders are
            // short.
            if (first) {
                local.forEach(client -> add(simulation, client, record));
            }
            simulation.add(leader, program);
            if (!first) {
                local.forEach(client -> add(simulation, client, record));
            }
        }
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(plan.until.orElseGet(this::usualEnd)),
                () -> new MultiLeaderRun(
                        simulation.trace(), simulation.isQuiet() || exchangesLongEnough(), nodes, record));
    }

    /** All leaders agree in the end, and no accepted write vanishes. */
    @Override
    public List<Promise<MultiLeaderRun>> promises() {
        return List.of(MultiLeaderPromises.leadersEndEqual(), MultiLeaderPromises.acceptedWritesSurvive());
    }

    /** Leaders that exchange all they have are never quiet. */
    private boolean exchangesLongEnough() {
        return plan.exchange.isPresent() && plan.until.orElseGet(this::usualEnd).compareTo(usualEnd()) >= 0;
    }

    @Override
    protected MultiLeaderCluster with(Settings changed) {
        return new MultiLeaderCluster(changed, plan);
    }

    private MultiLeaderCluster with(Rules rules) {
        return new MultiLeaderCluster(
                settings(), new Plan(plan.topology, rules, plan.origins, plan.updates, plan.exchange, plan.until));
    }

    private static void add(Simulation<MultiLeaderMessage> simulation, MultiLeaderClient client, RunRecord record) {
        simulation.addClient(client.id(), perLife(client.id(), writer -> new ClientNode(client, writer, record)));
    }

    /**
     * A node that has forgotten everything counts from 1 again, so it must not write under a name that it used before.
     */
    private static <N extends Node<MultiLeaderMessage>> Supplier<N> perLife(NodeId id, Function<NodeId, N> program) {
        int[] lives = new int[1];
        return () -> program.apply(++lives[0] == 1 ? id : new NodeId(id + "#" + lives[0]));
    }

    private MultiLeaderNode.Talk talk(NodeId leader) {
        return new MultiLeaderNode.Talk(
                plan.topology.next().get(leader), plan.topology.forwards(), plan.origins, plan.updates, plan.exchange);
    }

    private Duration usualEnd() {
        return steps().stream()
                .map(Timed::at)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plus(AFTER_THE_LAST_STEP);
    }

    private Set<MultiLeaderClient> clients() {
        Set<MultiLeaderClient> clients = new LinkedHashSet<>();
        steps().forEach(timed -> clientIn(timed.step()).ifPresent(clients::add));
        return clients;
    }

    private static Optional<MultiLeaderClient> clientIn(Step step) {
        return step instanceof Tell<?> tell && tell.message() instanceof Does does
                ? Optional.of(does.client())
                : Optional.empty();
    }

    private Network networkWithClientsBesideTheirLeaders() {
        Network network = network();
        for (MultiLeaderClient client : clients()) {
            network = network.betweenIfUsual(client.id(), client.leader(), link -> Link.after(Duration.ZERO));
        }
        return network;
    }
}
