package replication.leaderless;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.simulation.NodeId;

/** Values of which none has seen the other are kept side by side. */
final class SiblingRules implements DataRules {
    private final Set<MissedWrite> hints = new LinkedHashSet<>();

    @Override
    public Held written(String key, Optional<String> value, Map<NodeId, Long> seen) {
        return Siblings.of(new SiblingValue(value, seen));
    }

    @Override
    public void saw(String key, Held held) {
        // Clients count their writes themselves.
    }

    @Override
    public Held store(Optional<Held> mine, Held incoming) {
        return mine.map(held -> all(held).with(all(incoming))).orElse(all(incoming));
    }

    @Override
    public Optional<Answer> read(int r, List<HomeReply> replies) {
        if (replies.stream().map(HomeReply::node).distinct().count() < r) {
            return Optional.empty();
        }
        return Optional.of(new Answer(together(
                        replies.stream().flatMap(reply -> reply.held().stream()).toList())
                .text()));
    }

    @Override
    public Map<NodeId, Held> repairs(Map<NodeId, Optional<Held>> replies) {
        Siblings newest =
                together(replies.values().stream().flatMap(Optional::stream).toList());
        Map<NodeId, Held> repairs = new TreeMap<>();
        replies.forEach((node, held) -> {
            if (!held.map(SiblingRules::all).orElse(Siblings.NONE).equals(newest)) {
                repairs.put(node, newest);
            }
        });
        return repairs;
    }

    @Override
    public Optional<Held> newest(Collection<Held> held) {
        return held.isEmpty() ? Optional.empty() : Optional.of(together(held));
    }

    @Override
    public Map<NodeId, Long> seenIn(Collection<Held> held) {
        return together(held).seen();
    }

    @Override
    public boolean isTombstone(Held held) {
        return all(held).text().isEmpty();
    }

    @Override
    public void keepHint(MissedWrite missed) {
        hints.add(missed);
    }

    @Override
    public List<MissedWrite> hintsFor(NodeId home) {
        return hints.stream().filter(hint -> hint.home().equals(home)).toList();
    }

    @Override
    public void delivered(MissedWrite missed) {
        hints.remove(missed);
    }

    @Override
    public boolean accepted(int homeConfirmations, int hinted, int w) {
        return homeConfirmations >= w;
    }

    @Override
    public Summary summary(Held held) {
        return all(held);
    }

    @Override
    public Exchange plan(Map<String, Summary> mine, Map<String, Summary> theirs) {
        return new Exchange(lacking(mine, theirs), lacking(theirs, mine));
    }

    /** The keys of {@code here} under which {@code there} lacks something. */
    private static Set<String> lacking(Map<String, Summary> here, Map<String, Summary> there) {
        Set<String> lacking = new TreeSet<>();
        here.forEach((key, summary) -> {
            if (!((Siblings) there.getOrDefault(key, Siblings.NONE)).holds((Siblings) summary)) {
                lacking.add(key);
            }
        });
        return lacking;
    }

    @Override
    public Optional<Object> fingerprint() {
        return Optional.of(List.copyOf(hints));
    }

    private static Siblings together(Collection<Held> held) {
        return held.stream().map(SiblingRules::all).reduce(Siblings.NONE, Siblings::with);
    }

    private static Siblings all(Held held) {
        return (Siblings) held;
    }
}
