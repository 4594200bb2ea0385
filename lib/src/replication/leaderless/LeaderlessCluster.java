package replication.leaderless;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import replication.exploration.Promise;
import replication.exploration.Promising;
import replication.leaderless.LeaderlessMessage.Does;
import replication.leaderless.LeaderlessMessage.RunExchange;
import replication.simulation.Experiment;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Step;
import replication.simulation.Tell;

/**
 * Nodes of which none leads, and what they are put through. Immutable: every method returns a changed copy. Nothing
 * happens before {@link #run}.
 *
 * <p>Without further words a key has three homes; W and R are the least with which all sets overlap. Messages take 10
 * ms, a coordinator gives up after 500 ms and a client of another node after twice that time: the outcome is then
 * unknown. What a home misses, it misses: repair, hints and anti-entropy are switched on one by one.
 *
 * <p>Source: the third strategy in the unit's document; DeCandia et al., "Dynamo: Amazon's Highly Available Key-value
 * Store", 2007.
 */
public final class LeaderlessCluster extends Scenario<LeaderlessCluster, LeaderlessRun>
        implements Promising<LeaderlessRun> {
    public static final NodeId A = new NodeId("a");
    public static final NodeId B = new NodeId("b");
    public static final NodeId C = new NodeId("c");
    public static final NodeId D = new NodeId("d");
    public static final NodeId E = new NodeId("e");
    public static final NodeId F = new NodeId("f");

    private static final Duration USUAL_DELAY = Duration.ofMillis(10);
    private static final Duration AFTER_THE_LAST_STEP = Duration.ofSeconds(2);

    private final Parts parts;
    private final Optional<Duration> until;

    private LeaderlessCluster(Settings settings, Parts parts, Optional<Duration> until) {
        super(settings);
        this.parts = parts;
        this.until = until;
    }

    /** The nodes of the ring, in the order in which they stand on it. The key {@code x} begins at the first one. */
    public static LeaderlessCluster leaderless(NodeId... nodes) {
        return new LeaderlessCluster(
                Settings.withDelay(USUAL_DELAY), new Parts(new Ring(List.of(nodes))), Optional.empty());
    }

    /** A step in which {@code node} compares all it holds with {@code partner}, and both get what they lack. */
    public static Step exchange(NodeId node, NodeId partner) {
        return new Tell<>(node, new RunExchange(partner));
    }

    @Override
    protected LeaderlessCluster with(Settings changed) {
        return new LeaderlessCluster(changed, parts, until);
    }

    private LeaderlessCluster with(Parts changed) {
        return new LeaderlessCluster(settings(), changed, until);
    }

    /** How many homes a key has: N. */
    public LeaderlessCluster homes(int n) {
        return with(parts.with(copy -> copy.homes = n));
    }

    /** How many homes have to store a write before its client is told "ok": W. */
    public LeaderlessCluster write(int w) {
        return with(parts.with(copy -> copy.write = OptionalInt.of(w)));
    }

    /** How many homes have to answer a read: R. */
    public LeaderlessCluster read(int r) {
        return with(parts.with(copy -> copy.read = OptionalInt.of(r)));
    }

    /**
     * Decides W and R where they are not stated: the least W with which writes overlap, then the least R that sees
     * them.
     */
    public LeaderlessCluster quorums(Supplier<? extends QuorumRule> rule) {
        return with(parts.with(copy -> copy.quorums = rule));
    }

    /** How a coordinator makes one answer of several replies. */
    public LeaderlessCluster quorumRead(Supplier<? extends QuorumRead> reader) {
        return with(parts.with(copy -> copy.quorumRead = reader));
    }

    /** What is repaired, and what a home keeps. When readers repair is another question. */
    public LeaderlessCluster readRepair(Supplier<? extends ReadRepair> repair) {
        return with(parts.with(copy -> copy.readRepair = repair));
    }

    /** A reader repairs what it has found behind after it has answered, when all have replied or were silent. */
    public LeaderlessCluster repairInBackground() {
        return with(parts.with(copy -> copy.repair = Parts.Repair.IN_BACKGROUND));
    }

    /** A reader repairs those that it has waited for, and answers when they have confirmed. */
    public LeaderlessCluster repairInForeground() {
        return with(parts.with(copy -> copy.repair = Parts.Repair.IN_FOREGROUND));
    }

    /**
     * A reader brings what it has found to W homes before it answers. With R + W &gt; N and one writer a key, the store
     * is then linearizable; several writers have to ask first ({@link #asksBeforeWriting}).
     *
     * <p>Source: Attiya, Bar-Noy, Dolev, "Sharing Memory Robustly in Message-Passing Systems", 1995.
     */
    public LeaderlessCluster writeBack() {
        return with(parts.with(copy -> copy.writeBack = true));
    }

    /**
     * A coordinator asks R homes for the newest version before it writes a newer one; otherwise it goes by what it has
     * seen itself, so that a write can come out older than one that was done before it.
     *
     * <p>Source: Lynch, Shvartsman, "Robust Emulation of Shared Memory Using Dynamic Quorum-Acknowledged Broadcasts",
     * 1997.
     */
    public LeaderlessCluster asksBeforeWriting() {
        return with(parts.with(copy -> copy.asksBeforeWriting = true));
    }

    /** Somebody keeps for a silent home what it missed: whoever is next on the ring, or a home that has it. */
    public LeaderlessCluster hintedHandoff() {
        return with(parts.with(copy -> copy.hints = true));
    }

    /** As {@link #hintedHandoff()}; every node keeps its hints with an instance of its own. */
    public LeaderlessCluster hintedHandoff(Supplier<? extends HintedHandoff> handoff) {
        return with(parts.with(copy -> {
            copy.hints = true;
            copy.handoff = handoff;
        }));
    }

    /** A hint counts as a copy: the quorum is sloppy. */
    public LeaderlessCluster sloppyQuorum() {
        return with(parts.with(copy -> {
            copy.hints = true;
            copy.sloppy = true;
        }));
    }

    /** After how long a home that has not answered is taken for silent; 30 ms unless told otherwise. */
    public LeaderlessCluster silentAfter(Duration time) {
        return with(parts.with(copy -> copy.silentAfter = time));
    }

    /** How often whoever keeps hints knocks at their homes; every 50 ms unless told otherwise. */
    public LeaderlessCluster handoffEvery(Duration time) {
        return with(parts.with(copy -> copy.handoffEvery = time));
    }

    /** What travels when two homes have compared what they hold. */
    public LeaderlessCluster antiEntropy(Supplier<? extends AntiEntropy> antiEntropy) {
        return with(parts.with(copy -> copy.antiEntropy = antiEntropy));
    }

    /** Every node compares what it holds with one other node after the other; see also {@link #exchange}. */
    public LeaderlessCluster exchangeEvery(Duration time) {
        return with(parts.with(copy -> copy.exchangeEvery = Optional.of(time)));
    }

    /**
     * How homes find where they differ; 16 leaves by the keys' hashes unless told otherwise.
     *
     * @param levels below the root: there are 2 to this power leaves
     * @param leaf the number of a key's leaf, from 0
     */
    public LeaderlessCluster hashTree(int levels, ToIntFunction<String> leaf) {
        return with(parts.with(copy -> {
            copy.treeLevels = levels;
            copy.leaf = leaf;
        }));
    }

    /** A home forgets a deletion so long after it has stored it. Otherwise tombstones stay for ever. */
    public LeaderlessCluster purgeTombstonesAfter(Duration time) {
        return with(parts.with(copy -> copy.purgeAfter = Optional.of(time)));
    }

    /**
     * No version wins: a value stays until one comes whose writer had seen it. Clients say with each write what they
     * have read. The parts that a learner writes are about one value a key, so they have no say then.
     */
    public LeaderlessCluster keepSiblings() {
        return with(parts.with(copy -> copy.siblings = true));
    }

    /** All homes of {@code key} hold {@code value} from the start, as version 1. */
    public LeaderlessCluster holding(String key, String value) {
        return with(parts.with(copy -> copy.initial.put(key, value)));
    }

    /** How long a coordinator waits before it says that the outcome is unknown. */
    public LeaderlessCluster answerWithin(Duration time) {
        return with(parts.with(copy -> copy.answerWithin = Optional.of(time)));
    }

    /** Nobody ever gives up waiting: for complete searches, which would try every moment to do so. */
    public LeaderlessCluster patient() {
        return with(parts.with(copy -> copy.answerWithin = Optional.empty()));
    }

    /** The run ends at {@code time}; otherwise 2 s after the last step, or when nothing is left to happen. */
    public LeaderlessCluster until(Duration time) {
        return new LeaderlessCluster(settings(), parts, Optional.of(time));
    }

    /** The nodes of the ring. */
    public List<NodeId> nodes() {
        return parts.ring.nodes();
    }

    /** The homes of {@code key}, in the order of its preference list. */
    public List<NodeId> homesOf(String key) {
        return parts.homesOf(key);
    }

    /**
     * A client can be left out where it has nothing to do. A node of the ring cannot: without it all keys would live
     * elsewhere.
     */
    @Override
    public Optional<LeaderlessCluster> without(NodeId node) {
        boolean isNeeded = nodes().contains(node) || new Population(parts, steps()).needs(node);
        return isNeeded ? Optional.empty() : Optional.of(this);
    }

    @Override
    protected Step told(Step step) {
        if (step instanceof LeaderlessClient.Writes writes) {
            return tell(
                    writes.client(), new Request.Write(writes.key(), writes.value(), writes.homes(), writes.quorum()));
        }
        if (step instanceof LeaderlessClient.Reads reads) {
            return tell(reads.client(), new Request.Read(reads.key(), reads.homes(), reads.quorum()));
        }
        return step;
    }

    private Step tell(LeaderlessClient client, Request request) {
        List<NodeId> homes = parts.homesOf(request.key());
        int asked = request.only().isEmpty() ? parts.homes : request.only().size();
        if (!homes.containsAll(request.only())) {
            throw new IllegalArgumentException("The homes of " + request.key() + " are " + homes
                    + "; only they can be asked for it, not " + request.only() + ".");
        }
        request.quorum().ifPresent(quorum -> {
            if (quorum < 1 || quorum > asked) {
                throw new IllegalArgumentException("Of " + asked + " homes that are asked, 1 to " + asked
                        + " can be waited for, not " + quorum + ".");
            }
        });
        return new Tell<>(client.id(), new Does(client, request));
    }

    @Override
    public Experiment<LeaderlessRun> experiment() {
        Parts sized = parts.sized();
        Population population = new Population(sized, steps());
        Simulation<LeaderlessMessage> simulation = newSimulation(population.network(network()));
        RunRecord record = new RunRecord(simulation::now);
        Map<NodeId, LeaderlessNode> nodes = population.join(simulation, record);
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(until.orElseGet(this::usualEnd)),
                () -> new LeaderlessRun(
                        simulation.trace(), simulation.isQuiet() || exchangesLongEnough(), sized, nodes, record));
    }

    /** One copy answers, and in the end all homes agree. Siblings that are read together are no value of one copy. */
    @Override
    public List<Promise<LeaderlessRun>> promises() {
        return parts.siblings
                ? List.of(LeaderlessPromises.homesEndEqual())
                : List.of(LeaderlessPromises.linearizable(), LeaderlessPromises.homesEndEqual());
    }

    /** Nodes that compare what they hold again and again are never quiet. */
    private boolean exchangesLongEnough() {
        return parts.exchangeEvery.isPresent()
                && until.orElseGet(this::usualEnd).compareTo(usualEnd()) >= 0;
    }

    private Duration usualEnd() {
        return steps().stream()
                .map(Timed::at)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plus(AFTER_THE_LAST_STEP);
    }
}
