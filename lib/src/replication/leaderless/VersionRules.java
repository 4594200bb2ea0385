package replication.leaderless;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.simulation.NodeId;

/**
 * One value a key, the newest version wins. Asks the parts that a learner may have written, and says in a sentence if
 * what comes back is nothing.
 */
final class VersionRules implements DataRules {
    private final NodeId writer;
    private final QuorumRead reader;
    private final ReadRepair repair;
    private final HintedHandoff hints;
    private final AntiEntropy antiEntropy;
    private final boolean remembersNothing;
    private final SortedMap<String, Long> counters = new TreeMap<>();

    VersionRules(NodeId writer, Parts parts) {
        this.writer = writer;
        reader = parts.quorumRead.get();
        repair = parts.readRepair.get();
        hints = parts.handoff.get();
        antiEntropy = parts.antiEntropy.get();
        remembersNothing = reader instanceof NewestReply && repair instanceof NewestEverywhere && !parts.hints;
        parts.initial.keySet().forEach(key -> counters.put(key, 1L));
    }

    @Override
    public Held written(String key, Optional<String> value, Map<NodeId, Long> seen) {
        return new Versioned(value, new Version(counters.merge(key, 1L, Long::sum), writer));
    }

    @Override
    public void saw(String key, Held held) {
        counters.merge(key, one(held).version().counter(), Math::max);
    }

    @Override
    public Held store(Optional<Held> mine, Held incoming) {
        return requireNonNull(
                repair.store(mine.map(VersionRules::one), one(incoming)),
                "store returned null; a home keeps what it has or what came in.");
    }

    @Override
    public Optional<Answer> read(int r, List<HomeReply> replies) {
        return requireNonNull(
                reader.read(
                        r,
                        replies.stream()
                                .map(reply ->
                                        new Reply(reply.node(), reply.held().map(VersionRules::one)))
                                .toList()),
                "read returned null; while too few nodes have answered it returns Optional.empty().");
    }

    @Override
    public Map<NodeId, Held> repairs(Map<NodeId, Optional<Held>> replies) {
        Map<NodeId, Optional<Versioned>> versioned = new TreeMap<>();
        replies.forEach((node, held) -> versioned.put(node, held.map(VersionRules::one)));
        return new TreeMap<>(requireNonNull(
                repair.repairs(versioned), "repairs returned null; where nothing is to do it returns an empty map."));
    }

    @Override
    public Optional<Held> newest(Collection<Held> held) {
        return held.stream().max(Comparator.comparing(some -> one(some).version()));
    }

    @Override
    public Map<NodeId, Long> seenIn(Collection<Held> held) {
        return Map.of();
    }

    @Override
    public boolean isTombstone(Held held) {
        return one(held).isTombstone();
    }

    @Override
    public void keepHint(MissedWrite missed) {
        hints.onUnreachable(missed.home(), missed.key(), one(missed.held()));
    }

    @Override
    public List<MissedWrite> hintsFor(NodeId home) {
        return requireNonNull(
                        hints.onReachable(home),
                        "onReachable returned null; where no hint waits it returns an empty list.")
                .stream()
                .map(hint -> new MissedWrite(hint.node(), hint.key(), hint.versioned()))
                .toList();
    }

    @Override
    public void delivered(MissedWrite missed) {
        hints.onDelivered(new Hint(missed.home(), missed.key(), one(missed.held())));
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return hints.accepted(homeConfirmations, hinted, w);
    }

    @Override
    public Summary summary(Held held) {
        return one(held).version();
    }

    @Override
    public Exchange plan(Map<String, Summary> mine, Map<String, Summary> theirs) {
        return requireNonNull(
                antiEntropy.plan(versions(mine), versions(theirs)),
                "plan returned null; where nothing is to do it returns an Exchange of two empty sets.");
    }

    private static Map<String, Version> versions(Map<String, Summary> summaries) {
        Map<String, Version> versions = new TreeMap<>();
        summaries.forEach((key, summary) -> versions.put(key, (Version) summary));
        return versions;
    }

    @Override
    public Optional<Object> fingerprint() {
        return remembersNothing ? Optional.of(new TreeMap<>(counters)) : Optional.empty();
    }

    private static Versioned one(Held held) {
        return (Versioned) held;
    }
}
