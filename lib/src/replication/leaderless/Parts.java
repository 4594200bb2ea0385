package replication.leaderless;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import replication.simulation.NodeId;

/** What one store is made of. Only {@link #with} assigns, and only to a copy that nobody else has seen. */
final class Parts implements Cloneable {
    /** When a reader brings what it has found to homes that lack it. */
    enum Repair {
        OFF,
        IN_BACKGROUND,
        IN_FOREGROUND
    }

    /** Who wrote what homes hold from the start. */
    static final NodeId START = new NodeId("start");

    Ring ring;
    int homes;
    OptionalInt write = OptionalInt.empty();
    OptionalInt read = OptionalInt.empty();
    Supplier<? extends QuorumRule> quorums = CountedQuorums::new;
    Supplier<? extends QuorumRead> quorumRead = NewestReply::new;
    Supplier<? extends ReadRepair> readRepair = NewestEverywhere::new;
    Supplier<? extends HintedHandoff> handoff = KeptHints::new;
    Supplier<? extends AntiEntropy> antiEntropy = NewerTravels::new;
    boolean siblings;
    Repair repair = Repair.OFF;
    boolean writeBack;
    boolean asksBeforeWriting;
    boolean hints;
    boolean sloppy;
    Duration silentAfter = Duration.ofMillis(30);
    Duration handoffEvery = Duration.ofMillis(50);
    Optional<Duration> exchangeEvery = Optional.empty();
    int treeLevels = 4;
    ToIntFunction<String> leaf = String::hashCode;
    Optional<Duration> purgeAfter = Optional.empty();
    Optional<Duration> answerWithin = Optional.of(Duration.ofMillis(500));
    SortedMap<String, String> initial = new TreeMap<>();

    Parts(Ring ring) {
        this.ring = ring;
        homes = Math.min(3, ring.nodes().size());
    }

    /** A copy to which {@code change} has been done. */
    Parts with(Consumer<Parts> change) {
        Parts copy;
        try {
            copy = (Parts) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
        copy.initial = new TreeMap<>(initial);
        change.accept(copy);
        copy.check();
        return copy;
    }

    private void check() {
        if (homes < 1 || homes > ring.nodes().size()) {
            throw new IllegalArgumentException("A key has 1 to " + ring.nodes().size()
                    + " homes, as many as there are nodes at most, not " + homes + ".");
        }
        write.ifPresent(w -> requireQuorum("A write", w));
        read.ifPresent(r -> requireQuorum("A read", r));
        requirePositive(silentAfter, handoffEvery);
        exchangeEvery.ifPresent(Parts::requirePositive);
        answerWithin.ifPresent(Parts::requirePositive);
        purgeAfter.ifPresent(Parts::requirePositive);
    }

    private void requireQuorum(String what, int size) {
        if (size < 1 || size > homes) {
            throw new IllegalArgumentException(
                    what + " waits for 1 to " + homes + " homes, not " + size + "; see homes(…).");
        }
    }

    private static void requirePositive(Duration... times) {
        for (Duration time : times) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("A waiting time is longer than 0 ms.");
            }
        }
    }

    List<NodeId> homesOf(String key) {
        return ring.preferenceList(key).subList(0, homes);
    }

    /** Who stands in for silent homes of {@code key}, the first one first; nobody where all nodes are homes. */
    List<NodeId> standInsFor(String key) {
        return ring.preferenceList(key).subList(homes, ring.nodes().size());
    }

    DataRules rules(NodeId writer) {
        return siblings ? new SiblingRules() : new VersionRules(writer, this);
    }

    /** With W and R decided: those that were stated, or the least with which all overlap, as the rule counts. */
    Parts sized() {
        QuorumRule rule = quorums.get();
        int w = write.orElseGet(() -> least(size -> rule.writesOverlap(homes, size)));
        int r = read.orElseGet(() -> least(size -> rule.readsSeeWrites(homes, w, size)));
        return with(copy -> {
            copy.write = OptionalInt.of(w);
            copy.read = OptionalInt.of(r);
        });
    }

    private int least(IntPredicate enough) {
        for (int size = 1; size < homes; size++) {
            if (enough.test(size)) {
                return size;
            }
        }
        return homes;
    }

    /** A client waits longer than its coordinator, so that it hears what that has to say. */
    Optional<Duration> clientWaits() {
        return answerWithin.map(time -> time.multipliedBy(2));
    }
}
