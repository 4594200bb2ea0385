package replication.strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Times;

/**
 * What people ask of a system and what goes wrong meanwhile, whichever system it is. Immutable: every method returns a
 * changed copy.
 *
 * <p>At every site sits a client, named after it: {@code tokyo-client}. It asks the node of its site and waits for
 * nothing before it asks again; after the time-out an answer does not count any more. Every write writes another value.
 */
public final class Workload {
    private static final Duration USUAL_LENGTH = Duration.ofMillis(3_000);
    private static final Duration USUAL_PATIENCE = Duration.ofMillis(500);
    private static final Duration USUAL_AFTERWARDS = Duration.ofSeconds(10);
    private static final int USUAL_KEYS = 20;

    /**
     * Somebody asks something; without a value it is a read.
     *
     * @param site whose client asks
     * @param place where that client is now; it asks the node there
     */
    record Ask(Duration at, NodeId site, NodeId place, String key, Optional<String> value) {
        Ask(Duration at, NodeId site, String key, Optional<String> value) {
            this(at, site, site, key, value);
        }

        boolean isVisit() {
            return !place.equals(site);
        }

        /** The client in a system where a client belongs to one node: elsewhere it is another one. */
        NodeId client() {
            return isVisit() ? new NodeId(clientAt(site) + "@" + place) : clientAt(site);
        }

        boolean writes() {
            return value.isPresent();
        }
    }

    /** A fault and its time. */
    record Trouble(Duration at, Fault fault) {
        @Override
        public String toString() {
            return Times.text(at) + "  " + fault;
        }
    }

    private final List<NodeId> sites;
    private int writes;
    private int reads;
    private int keys = USUAL_KEYS;
    private long seed = 42;
    private Duration length = USUAL_LENGTH;
    private Duration patience = USUAL_PATIENCE;
    private Duration afterwards = USUAL_AFTERWARDS;
    private List<Ask> single = List.of();
    private List<Trouble> troubles = List.of();

    private Workload(List<NodeId> sites) {
        this.sites = sites;
    }

    /** A copy to which {@code change} has been done; nothing else assigns. */
    private Workload with(Consumer<Workload> change) {
        Workload copy = new Workload(sites);
        copy.writes = writes;
        copy.reads = reads;
        copy.keys = keys;
        copy.seed = seed;
        copy.length = length;
        copy.patience = patience;
        copy.afterwards = afterwards;
        copy.single = single;
        copy.troubles = troubles;
        change.accept(copy);
        return copy;
    }

    /** Clients at these sites, who ask for nothing yet. */
    public static Workload at(NodeId... sites) {
        List<NodeId> named = List.of(sites);
        if (named.isEmpty() || Set.copyOf(named).size() < named.size()) {
            throw new IllegalArgumentException("Clients sit at sites with different names, not at " + named + ".");
        }
        return new Workload(named);
    }

    /** The client at {@code site}; who cuts a site off from the world names both. */
    public static NodeId clientAt(NodeId site) {
        return new NodeId(site + "-client");
    }

    /** So many writes, spread evenly over the time and over the sites, each of a key by chance. */
    public Workload writes(int count) {
        requireNotNegative(count);
        return with(copy -> copy.writes = count);
    }

    /** So many reads, spread evenly over the time and over the sites, each of a key by chance. */
    public Workload reads(int count) {
        requireNotNegative(count);
        return with(copy -> copy.reads = count);
    }

    /** How many keys there are; 20 unless told otherwise. */
    public Workload keys(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("There is at least 1 key to ask for, not " + count + ".");
        }
        return with(copy -> copy.keys = count);
    }

    /** Which keys come by chance, and the chance of the run. */
    public Workload seed(long chance) {
        return with(copy -> copy.seed = chance);
    }

    /** How long people ask; 3,000 ms unless told otherwise. */
    public Workload lasting(Duration time) {
        requirePositive(time);
        return with(copy -> copy.length = time);
    }

    /** After how long a client gives up; 500 ms unless told otherwise. */
    public Workload timeOut(Duration time) {
        requirePositive(time);
        return with(copy -> copy.patience = time);
    }

    /** For how long somebody looks on when nothing is asked any more; 10 s unless told otherwise. */
    public Workload watchedFor(Duration time) {
        requirePositive(time);
        return with(copy -> copy.afterwards = time);
    }

    /** One more write, of this key at this time. */
    public Workload write(Duration at, NodeId site, String key) {
        requireSite(site);
        String value = site + "-" + (single.size() + 1);
        return with(new Ask(at, site, key, Optional.of(value)));
    }

    /** One more read, of this key at this time. */
    public Workload read(Duration at, NodeId site, String key) {
        requireSite(site);
        return with(new Ask(at, site, key, Optional.empty()));
    }

    /** One more read by the client of {@code site}, which has gone to {@code place} and asks the node there. */
    public Workload read(Duration at, NodeId site, NodeId place, String key) {
        requireSite(site);
        requireSite(place);
        return with(new Ask(at, site, place, key, Optional.empty()));
    }

    /** All of {@code asks} as well. */
    Workload asking(List<Ask> asks) {
        return with(copy ->
                copy.single = Stream.concat(single.stream(), asks.stream()).toList());
    }

    private Workload with(Ask ask) {
        return with(copy -> copy.single = and(single, ask));
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    /** Lets {@code fault} happen at {@code at}; where a design has no node of that name, nothing happens to it. */
    public Workload fault(Duration at, Fault fault) {
        return with(copy -> copy.troubles = and(troubles, new Trouble(at, fault)));
    }

    /** The node and the client of {@code site} reach no other site from {@code from} to {@code until}. */
    public Workload cutOff(NodeId site, Duration from, Duration until) {
        requireSite(site);
        Set<NodeId> inside = Set.of(site, clientAt(site));
        Set<NodeId> outside = new TreeSet<>();
        sites.stream().filter(other -> !other.equals(site)).forEach(other -> {
            outside.add(other);
            outside.add(clientAt(other));
        });
        return fault(from, Fault.partition(inside, outside)).fault(until, Fault.heal());
    }

    public List<NodeId> sites() {
        return sites;
    }

    long seed() {
        return seed;
    }

    /** After how long a client gives up. */
    public Duration patience() {
        return patience;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    /** When the last thing is asked or goes wrong, whichever is later. */
    public Duration end() {
        return Stream.concat(asks().stream().map(Ask::at), troubles.stream().map(Trouble::at))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** When nobody looks any more. */
    Duration watchedUntil() {
        return end().plus(afterwards);
    }

    /** Everything that is asked, in the order of its time. */
    List<Ask> asks() {
        List<Ask> asks = new ArrayList<>(single);
        SplittableRandom ofWrites = new SplittableRandom(seed);
        long micros = Times.micros(length);
        for (int write = 0; write < writes; write++) {
            Duration at = Times.ofMicros(micros * write / writes);
            NodeId site = sites.get(write % sites.size());
            asks.add(new Ask(at, site, key(ofWrites), Optional.of(String.valueOf(write + 1))));
        }
        SplittableRandom ofReads = new SplittableRandom(~seed);
        for (int read = 0; read < reads; read++) {
            asks.add(new Ask(readAt(read), sites.get(read % sites.size()), key(ofReads), Optional.empty()));
        }
        asks.sort(Comparator.comparing(Ask::at));
        return List.copyOf(asks);
    }

    /** Sites do not read at one moment, nor when they write: the first one half a period after the start. */
    private Duration readAt(int read) {
        int count = sites.size();
        long period = Times.micros(length) * count / reads;
        return Times.ofMicros(read / count * period + period * (5 + read % count) / 10);
    }

    private String key(SplittableRandom chance) {
        return "k" + (1 + chance.nextInt(keys));
    }

    private void requireSite(NodeId site) {
        if (!sites.contains(site)) {
            throw new IllegalArgumentException(
                    "There is no client at \"" + site + "\"; there are clients at " + sites + ".");
        }
    }

    private static void requireNotNegative(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A workload asks 0 times or more, not " + count + ".");
        }
    }

    private static void requirePositive(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("It takes longer than 0 ms, not " + Times.text(time) + ".");
        }
    }
}
