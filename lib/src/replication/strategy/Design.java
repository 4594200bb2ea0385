package replication.strategy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.singleleader.Durability;

/**
 * A replicated system as one would describe it to somebody: where its nodes are, who takes writes, when a write is
 * done, what becomes of writes that did not know of each other. Immutable: every method returns a changed copy.
 *
 * <p>It prints as a sentence, says what it gives up, and {@link #run} puts it through a {@link Workload}. Sites are 80
 * ms apart, one way, unless stated otherwise.
 */
public final class Design {
    private static final Duration USUAL_DISTANCE = Duration.ofMillis(80);
    private static final Duration USUAL_FAILOVER = Duration.ofMillis(300);

    private final Strategy strategy;
    private final List<NodeId> sites;
    private Durability durability = new Durability.Asynchronous();
    private int write;
    private int read;
    private Merge merge = Merge.LAST_WINS;
    private boolean sessionReads;
    private Duration failoverAfter = USUAL_FAILOVER;
    private Duration distance = USUAL_DISTANCE;
    private Optional<String> name = Optional.empty();
    private List<Set<NodeId>> places = List.of();
    private Optional<Duration> exchange = Optional.empty();

    private Design(Strategy strategy, List<NodeId> sites) {
        if (sites.isEmpty() || Set.copyOf(sites).size() < sites.size()) {
            throw new IllegalArgumentException("A design has sites with different names, not " + sites + ".");
        }
        this.strategy = strategy;
        this.sites = sites;
        write = sites.size() / 2 + 1;
        read = sites.size() - write + 1;
    }

    /** A copy to which {@code change} has been done; nothing else assigns. */
    private Design with(Consumer<Design> change) {
        Design copy = new Design(strategy, sites);
        copy.durability = durability;
        copy.write = write;
        copy.read = read;
        copy.merge = merge;
        copy.sessionReads = sessionReads;
        copy.failoverAfter = failoverAfter;
        copy.distance = distance;
        copy.places = places;
        copy.name = name;
        copy.exchange = exchange;
        change.accept(copy);
        return copy;
    }

    /** A leader at the first site, asynchronous followers at the others. Whoever leads, a site's own node reads. */
    public static Design singleLeader(NodeId... sites) {
        require(sites.length > 1, "A leader needs a follower; without copies it is noCopies(site).");
        return new Design(Strategy.SINGLE, List.of(sites)).with(copy -> copy.merge = Merge.NEVER);
    }

    /** A leader at every site; of two writes that did not know of each other the last wins. */
    public static Design multiLeader(NodeId... sites) {
        return new Design(Strategy.MULTI, List.of(sites));
    }

    /** Every site is a home of every key; W and R are the least with which all sets overlap. */
    public static Design leaderless(NodeId... sites) {
        return new Design(Strategy.LEADERLESS, List.of(sites));
    }

    /** One node, which everybody asks. */
    public static Design noCopies(NodeId site) {
        return new Design(Strategy.NONE, List.of(site)).with(copy -> copy.merge = Merge.NEVER);
    }

    /**
     * How many followers have to hold a write before it is done.
     *
     * @throws IllegalArgumentException if this is no single leader
     */
    public Design durability(Durability durability) {
        require(strategy == Strategy.SINGLE, "Only a single leader waits for followers; this is " + this + ".");
        return with(copy -> copy.durability = durability);
    }

    /**
     * How many homes have to store a write, and how many have to answer a read.
     *
     * @throws IllegalArgumentException if this is not leaderless, or has fewer homes
     */
    public Design quorum(int w, int r) {
        require(strategy == Strategy.LEADERLESS, "Only a leaderless design has W and R; this is " + this + ".");
        for (int size : new int[] {w, r}) {
            require(
                    size >= 1 && size <= sites.size(),
                    "Of " + sites.size() + " homes 1 to " + sites.size() + " can be waited for, not " + size + ".");
        }
        return with(copy -> {
            copy.write = w;
            copy.read = r;
        });
    }

    /**
     * What becomes of two writes of one key that did not know of each other.
     *
     * @throws IllegalArgumentException if one node puts all writes into one order, so that there are none, or if
     *     several do, so that there are some
     */
    public Design conflicts(Merge merge) {
        require(
                hasOneOrder() == (merge == Merge.NEVER),
                hasOneOrder()
                        ? "One node orders all writes here, so that none are in conflict; only NEVER fits."
                        : "Several nodes take writes here, so that some are in conflict; NEVER cannot be had.");
        return with(copy -> copy.merge = merge);
    }

    /**
     * Clients are shown what they have written, even where a site's node does not have it yet.
     *
     * @throws IllegalArgumentException if this is no single leader
     */
    public Design sessionReads() {
        require(strategy == Strategy.SINGLE, "Only followers of a single leader are chosen for a session.");
        return with(copy -> copy.sessionReads = true);
    }

    /**
     * After how long a silence the second site stands for election; the third waits twice as long, and so on. The first
     * one, once deposed, waits by chance for once to twice as long as the second. 300 ms unless told otherwise.
     *
     * @throws IllegalArgumentException if this is no single leader
     */
    public Design failoverAfter(Duration silence) {
        require(strategy == Strategy.SINGLE, "Only where one leads another one can take over.");
        requirePositive(silence);
        return with(copy -> copy.failoverAfter = silence);
    }

    /** How long a message takes from one site to another one. */
    public Design distance(Duration oneWay) {
        requirePositive(oneWay);
        return with(copy -> copy.distance = oneWay);
    }

    /**
     * How often nodes compare what they have and get what they lack. Leaders do so every 50 ms unless told otherwise,
     * homes not at all: they have hints, which bring what was missed and not what was forgotten.
     *
     * @throws IllegalArgumentException if nodes here follow a leader's log, or there is only one
     */
    public Design exchangeEvery(Duration time) {
        require(
                strategy == Strategy.MULTI || strategy == Strategy.LEADERLESS,
                "Only where several nodes take writes do they compare what they have.");
        requirePositive(time);
        return with(copy -> copy.exchange = Optional.of(time));
    }

    /** These sites are in one place: between them a message takes no time. */
    public Design near(NodeId... together) {
        Set<NodeId> place = Set.of(together);
        require(sites.containsAll(place), "The sites of this design are " + sites + ", not " + place + ".");
        return with(copy ->
                copy.places = Stream.concat(places.stream(), Stream.of(place)).toList());
    }

    public Strategy strategy() {
        return strategy;
    }

    /** Where the nodes are; the leader, if there is a single one, is at the first of them. */
    public List<NodeId> sites() {
        return sites;
    }

    public Durability durability() {
        return durability;
    }

    /** W, of all sites. */
    public int writeQuorum() {
        return write;
    }

    /** R, of all sites. */
    public int readQuorum() {
        return read;
    }

    public Merge merge() {
        return merge;
    }

    public boolean hasSessionReads() {
        return sessionReads;
    }

    /** After how long a silence the second site stands for election. */
    public Duration failover() {
        return failoverAfter;
    }

    public Duration distance() {
        return distance;
    }

    /** How long a message takes from one of these to the other. */
    Duration between(NodeId one, NodeId other) {
        boolean together =
                one.equals(other) || places.stream().anyMatch(place -> place.contains(one) && place.contains(other));
        return together ? Duration.ZERO : distance;
    }

    /** The sites that are in one place, place by place. */
    List<Set<NodeId>> places() {
        return places;
    }

    /** How often nodes compare what they have; empty if it was not stated. */
    public Optional<Duration> exchange() {
        return exchange;
    }

    /** Puts it through {@code work}. The same design and the same work give the same. */
    public Measured run(Workload work) {
        return new Measured(this, work, account(work));
    }

    Account account(Workload work) {
        Trial trial = switch (strategy) {
            case MULTI -> new MultiLeaderTrial(this, work);
            case NONE, LEADERLESS -> new LeaderlessTrial(this, work);
            case SINGLE -> new SingleLeaderTrial(this, work);
        };
        return trial.account();
    }

    /** What whoever chooses this can no longer have, a sentence each. */
    public List<String> givesUp() {
        return new DesignWords(this).givesUp();
    }

    /** {@code site} as a sentence names it: node ids such as n1 are written small, places are not. */
    public static String placeOf(NodeId site) {
        String name = site.name();
        return name.matches("[a-z][0-9]+") ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The same under a name of one's own. */
    public Design named(String name) {
        return with(copy -> copy.name = Optional.of(name));
    }

    /** A few words, such as "single leader, asynchronous", or the name that it was given. */
    public String name() {
        return name.orElseGet(() -> new DesignWords(this).name());
    }

    /** What its sentence says, one thing after the other. */
    public List<String> parts() {
        return new DesignWords(this).parts();
    }

    /** Such as "one leader in Tokyo, followers in Virginia and Frankfurt, acknowledges at once, …". */
    @Override
    public String toString() {
        return new DesignWords(this).sentence();
    }

    private boolean hasOneOrder() {
        return strategy == Strategy.SINGLE || strategy == Strategy.NONE;
    }

    private static void requirePositive(Duration time) {
        require(!time.isNegative() && !time.isZero(), "It takes longer than 0 ms, not " + Times.text(time) + ".");
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
