package replication.election;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import replication.exploration.Promise;
import replication.exploration.Promising;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Step;
import replication.simulation.Tell;
import replication.simulation.Times;

/**
 * A cluster n1, n2, … that elects its leader, and what it is put through. Messages take 10 ms, a leader beats every 50
 * ms, the run lasts 2,000 ms, unless the scenario says otherwise. Beside the nodes stands {@link #STORE}, which takes
 * what leaders write.
 *
 * <p>Source: the unit's document, exercise 3, {@code LeaderElection}; there one object sees all nodes and the clock at
 * once, here every node has only what it was sent.
 */
public final class LeaderElection extends Scenario<LeaderElection, ElectionRun> implements Promising<ElectionRun> {
    public static final NodeId N1 = new NodeId("n1");
    public static final NodeId N2 = new NodeId("n2");
    public static final NodeId N3 = new NodeId("n3");
    public static final NodeId N4 = new NodeId("n4");
    public static final NodeId N5 = new NodeId("n5");

    /** What the leaders write to. It is no member of the cluster. */
    public static final NodeId STORE = new NodeId("store");

    private record FirstLeader(NodeId node, long term) {}

    private record Options(
            List<NodeId> members,
            Rules rules,
            Timing timing,
            Optional<FirstLeader> firstLeader,
            Map<NodeId, List<Long>> logs,
            Duration length,
            boolean toFirstWinner,
            Optional<Boolean> fencing) {

        private Options rules(Rules changed) {
            return new Options(members, changed, timing, firstLeader, logs, length, toFirstWinner, fencing);
        }

        private Options timing(Timing changed) {
            return new Options(members, rules, changed, firstLeader, logs, length, toFirstWinner, fencing);
        }

        private Options firstLeader(FirstLeader leader) {
            return new Options(members, rules, timing, Optional.of(leader), logs, length, toFirstWinner, fencing);
        }

        private Options log(NodeId node, List<Long> log) {
            Map<NodeId, List<Long>> changed = new TreeMap<>(logs);
            changed.put(node, List.copyOf(log));
            return new Options(members, rules, timing, firstLeader, changed, length, toFirstWinner, fencing);
        }

        private Options end(Duration newLength, boolean atFirstWinner) {
            return new Options(members, rules, timing, firstLeader, logs, newLength, atFirstWinner, fencing);
        }

        private Options store(boolean withFencing) {
            return new Options(
                    members, rules, timing, firstLeader, logs, length, toFirstWinner, Optional.of(withFencing));
        }

        private Options without(NodeId node) {
            List<NodeId> others =
                    members.stream().filter(member -> !member.equals(node)).toList();
            return new Options(
                    others,
                    rules,
                    timing,
                    firstLeader,
                    logs,
                    length,
                    toFirstWinner,
                    fencing.filter(store -> !node.equals(STORE)));
        }
    }

    private final Options options;

    private LeaderElection(Settings settings, Options options) {
        super(settings);
        this.options = options;
    }

    /**
     * A cluster of {@code size} nodes without a leader.
     *
     * @throws IllegalArgumentException if {@code size} is not between 1 and 9
     */
    public static LeaderElection cluster(int size) {
        return among(IntStream.rangeClosed(1, size)
                .mapToObj(i -> new NodeId("n" + i))
                .toList());
    }

    /**
     * A cluster of these nodes without a leader.
     *
     * @throws IllegalArgumentException if there are none, or more than 9
     */
    public static LeaderElection among(List<NodeId> members) {
        if (members.isEmpty() || members.size() > 9) {
            throw new IllegalArgumentException("A cluster has 1 to 9 nodes, not " + members.size() + ".");
        }
        return new LeaderElection(
                Settings.withDelay(ofMillis(10)),
                new Options(
                        List.copyOf(members),
                        Rules.RIGHT,
                        Timing.USUAL,
                        Optional.empty(),
                        Map.of(),
                        ofMillis(2_000),
                        false,
                        Optional.empty()));
    }

    // --- what nodes are told to do ------------------------------------------------------------------------------

    /** {@code node} stands for election, whatever its timers say. */
    public static Step stands(NodeId node) {
        return new Tell<ElectionMessage>(node, new ElectionMessage.Stand());
    }

    /** {@code node} checks that it leads, and if so writes {@code value} to the store. */
    public static Step writes(NodeId node, String value) {
        return new Tell<ElectionMessage>(node, new ElectionMessage.WriteToStore(value));
    }

    // --- how the cluster is made --------------------------------------------------------------------------------

    /** {@code leader} leads term 1 when the run begins, with every vote. */
    public LeaderElection leader(NodeId leader) {
        return leader(leader, 1);
    }

    /** {@code leader} leads {@code term} when the run begins, with every vote. */
    public LeaderElection leader(NodeId leader, long term) {
        requireMember(leader);
        return with(options.firstLeader(new FirstLeader(leader, term)));
    }

    /** The log of {@code node} when the run begins, as the terms of its entries. */
    public LeaderElection log(NodeId node, long... terms) {
        requireMember(node);
        return with(options.log(node, Arrays.stream(terms).boxed().toList()));
    }

    /** How often a leader beats, and a candidate asks again. */
    public LeaderElection heartbeat(Duration every) {
        return timing(t -> new Timing(every, t.suspicion(), t.stepDown(), t.onItsOwn()));
    }

    /** A silence longer than this makes a leader suspected. It stays in office as long as nobody stands. */
    public LeaderElection suspicionAfter(Duration silence) {
        return timing(t -> new Timing(t.heartbeat(), silence, t.stepDown(), t.onItsOwn()));
    }

    /** A leader steps down after this time without a majority's answers; without this call it never does. */
    public LeaderElection stepDownAfter(Duration silence) {
        return timing(t -> new Timing(t.heartbeat(), t.suspicion(), Optional.of(silence), t.onItsOwn()));
    }

    /** Nodes stand only when the scenario says so. */
    public LeaderElection onCommand() {
        return timing(t -> new Timing(t.heartbeat(), t.suspicion(), t.stepDown(), false));
    }

    /** A store stands beside the cluster, with or without fencing. */
    public LeaderElection store(boolean fencing) {
        return with(options.store(fencing));
    }

    public LeaderElection voter(Supplier<? extends Voter> newVoter) {
        return with(options.rules(options.rules().voter(newVoter)));
    }

    public LeaderElection logAwareVoter(Supplier<? extends LogAwareVoter> newVoter) {
        return with(options.rules(options.rules().logAwareVoter(newVoter)));
    }

    /** A flaw: voters look at the length of a log only, not at its last term. */
    public LeaderElection comparingLengthsOnly() {
        return logAwareVoter(UpToDateVoter::byLength);
    }

    public LeaderElection voteCounter(Supplier<? extends VoteCounter> newCounter) {
        return with(options.rules(options.rules().counter(newCounter)));
    }

    public LeaderElection failureDetector(Supplier<? extends FailureDetector> newDetector) {
        return with(options.rules(options.rules().detector(newDetector)));
    }

    public LeaderElection electionTimeout(Supplier<? extends ElectionTimeout> newTimeout) {
        return with(options.rules(options.rules().timeout(newTimeout)));
    }

    /** Every node waits from {@code min} to {@code max}, each whole ms equally likely. */
    public LeaderElection electionTimeout(Duration min, Duration max) {
        if (min.isNegative() || min.isZero() || min.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "A time-out lies between a least and a greatest time, such as 150 ms and 300 ms, not between "
                            + Times.text(min) + " and " + Times.text(max) + ".");
        }
        int width = (int) max.minus(min).toMillis() + 1;
        return electionTimeout(() -> (random, heartbeat, delay) -> min.toMillis() + random.nextInt(width));
    }

    public LeaderElection termRule(Supplier<? extends TermRule> newRule) {
        return with(options.rules(options.rules().terms(newRule)));
    }

    // --- how long it runs ---------------------------------------------------------------------------------------

    /** The run ends at {@code end}. */
    public LeaderElection until(Duration end) {
        return with(options.end(end, false));
    }

    /** The run ends when somebody wins an election, at {@code limit} at the latest. */
    public LeaderElection untilElected(Duration limit) {
        return with(options.end(limit, true));
    }

    // --- running ------------------------------------------------------------------------------------------------

    /** The members of the cluster. */
    public List<NodeId> members() {
        return options.members();
    }

    /**
     * A node can be left out unless it leads when the run begins or is told what to do; the store if nobody is told to
     * write. With fewer nodes fewer votes are a majority.
     */
    @Override
    public Optional<LeaderElection> without(NodeId node) {
        boolean leads =
                options.firstLeader().filter(first -> first.node().equals(node)).isPresent();
        boolean isTold = steps().stream()
                .map(Timed::step)
                .anyMatch(step -> step instanceof Tell<?> tell
                        && (tell.node().equals(node)
                                || node.equals(STORE) && tell.message() instanceof ElectionMessage.WriteToStore));
        return leads || isTold || members().equals(List.of(node))
                ? Optional.empty()
                : Optional.of(new LeaderElection(settings().withoutClockOf(node), options.without(node)));
    }

    @Override
    public Experiment<ElectionRun> experiment() {
        Simulation<ElectionMessage> simulation = newSimulation(network());
        RunRecord record = new RunRecord(simulation::now);
        ElectionNode.Cluster cluster = newCluster(record);
        members().forEach(member -> simulation.add(member, () -> newNode(member, cluster, Optional.empty())));
        options.fencing().ifPresent(fencing -> simulation.add(STORE, () -> new StoreNode(fencing, record)));
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> play(simulation, record),
                () -> new ElectionRun(simulation.trace(), simulation.now(), steps(), record));
    }

    /**
     * The nodes of this cluster for the machines of another system. Its steps and its end stay here; the network is
     * looked at only for how long messages take.
     *
     * @param trueTime the virtual time of that system
     */
    public HostedElection hosted(Supplier<Duration> trueTime) {
        return new HostedElection(this, newCluster(new RunRecord(trueTime)));
    }

    /**
     * A term has one leader at most; and where there is a store, it takes no write of a leader of the past. That
     * somebody is elected is not among them: the time-outs decide when, and in some runs it takes long.
     */
    @Override
    public List<Promise<ElectionRun>> promises() {
        return options.fencing().isPresent()
                ? List.of(ElectionPromises.oneLeaderATerm(), ElectionPromises.storeTakesNoOutdatedWrite())
                : List.of(ElectionPromises.oneLeaderATerm());
    }

    private void play(Simulation<ElectionMessage> simulation, RunRecord record) {
        if (options.toFirstWinner()) {
            while (!record.hasWinner() && simulation.now().compareTo(options.length()) < 0) {
                simulation.runUntil(min(simulation.now().plusMillis(10), options.length()));
            }
        } else {
            simulation.runUntil(options.length());
        }
    }

    /** {@code count} runs without traces, with the seeds from 0 on. */
    public Stream<ElectionRun> runs(int count) {
        return IntStream.range(0, count)
                .mapToObj(seed -> withoutTrace().seed(seed).run());
    }

    private ElectionNode.Cluster newCluster(RunRecord record) {
        return new ElectionNode.Cluster(members(), options.timing(), longestDelayMillis(), STORE, record);
    }

    ElectionNode newNode(NodeId member, ElectionNode.Cluster cluster, Optional<Supplier<LogPosition>> endOfLog) {
        boolean firstStart = !cluster.record().nodes.containsKey(member);
        Optional<FirstLeader> leader = firstStart ? options.firstLeader() : Optional.empty();
        ElectionNode node = new ElectionNode(
                cluster,
                options.rules(),
                leader.map(first -> Ballot.voted(first.term(), first.node())).orElse(Ballot.NONE),
                leader.map(FirstLeader::node),
                firstStart ? options.logs().getOrDefault(member, List.of()) : List.of(),
                endOfLog);
        cluster.record().nodes.put(member, node);
        return node;
    }

    private void requireMember(NodeId node) {
        if (!members().contains(node)) {
            throw new IllegalArgumentException(
                    "The nodes of this cluster are " + members() + "; " + node + " is none of them.");
        }
    }

    private long longestDelayMillis() {
        List<Duration> delays = new ArrayList<>(List.of(ofMillis(1)));
        for (NodeId from : members()) {
            for (NodeId to : members()) {
                delays.add(network().link(from, to).delay().max());
            }
        }
        return delays.stream().mapToLong(Duration::toMillis).max().orElseThrow();
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private LeaderElection timing(UnaryOperator<Timing> change) {
        return with(options.timing(change.apply(options.timing())));
    }

    private LeaderElection with(Options changed) {
        return new LeaderElection(settings(), changed);
    }

    @Override
    protected LeaderElection with(Settings changed) {
        return new LeaderElection(changed, options);
    }
}
