package replication.singleleader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/** The logs of all nodes as time went by, and what a reader found in them. */
final class LogStory {
    private final Map<NodeId, List<LogEntry>> logs = new LinkedHashMap<>();
    private final Map<NodeId, Map<String, List<LogEntry>>> byKey = new HashMap<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final Map<NodeId, List<Duration>> drops = new HashMap<>();
    private Optional<Duration> equalSince = Optional.of(Duration.ZERO);

    LogStory(List<RunRecord.Beginning> beginnings, List<RunRecord.Stored> stored, List<RunRecord.Length> lengths) {
        int begun = 0;
        int next = 0;
        for (int index = 0; index < lengths.size(); index++) {
            RunRecord.Length change = lengths.get(index);
            while (begun < beginnings.size() && beginnings.get(begun).at().compareTo(change.at()) <= 0) {
                begin(beginnings.get(begun++).node());
            }
            if (next < stored.size() && isOf(change, stored.get(next))) {
                append(stored.get(next++));
            } else {
                cut(change);
            }
            boolean momentIsOver =
                    index + 1 == lengths.size() || !lengths.get(index + 1).at().equals(change.at());
            if (momentIsOver) {
                equalSince = areEqual() ? equalSince.or(() -> Optional.of(change.at())) : Optional.empty();
            }
        }
    }

    private boolean areEqual() {
        List<LogEntry> any = logs.values().iterator().next();
        return logs.values().stream().allMatch(log -> log.size() == any.size())
                && logs.values().stream().allMatch(any::equals);
    }

    private void begin(NodeId node) {
        logs.put(node, new ArrayList<>());
        byKey.put(node, new HashMap<>());
    }

    private static boolean isOf(RunRecord.Length change, RunRecord.Stored stored) {
        return stored.node().equals(change.node())
                && stored.at().equals(change.at())
                && stored.last().sequence() == change.length();
    }

    private void append(RunRecord.Stored stored) {
        LogEntry entry = stored.last();
        List<LogEntry> ofKey = ofKey(stored.node(), entry.key());
        List<String> before = last(ofKey);
        logs.get(stored.node()).add(entry);
        ofKey.add(entry);
        intakes.add(new Intake(stored.at(), stored.node(), entry.key(), before, entry.value(), List.of(entry.value())));
    }

    /** The entries after {@code change.length()} are gone, and readers find what was there before. */
    private void cut(RunRecord.Length change) {
        List<LogEntry> log = logs.get(change.node());
        List<LogEntry> gone = log.subList((int) Math.min(change.length(), log.size()), log.size());
        TreeSet<String> keys = new TreeSet<>();
        gone.forEach(entry -> keys.add(entry.key()));
        for (String key : keys) {
            List<LogEntry> ofKey = ofKey(change.node(), key);
            List<String> before = last(ofKey);
            ofKey.removeIf(entry -> entry.sequence() > change.length());
            List<String> after = last(ofKey);
            intakes.add(
                    new Intake(change.at(), change.node(), key, before, after.isEmpty() ? "" : after.get(0), after));
        }
        gone.clear();
        drops.computeIfAbsent(change.node(), any -> new ArrayList<>()).add(change.at());
    }

    private List<LogEntry> ofKey(NodeId node, String key) {
        return byKey.get(node).computeIfAbsent(key, any -> new ArrayList<>());
    }

    private static List<String> last(List<LogEntry> ofKey) {
        return ofKey.isEmpty() ? List.of() : List.of(ofKey.get(ofKey.size() - 1).value());
    }

    List<Intake> intakes() {
        return List.copyOf(intakes);
    }

    /** When {@code node} dropped entries because the leader told it to. */
    List<Duration> drops(NodeId node) {
        return List.copyOf(drops.getOrDefault(node, List.of()));
    }

    /** Since when all logs are the same; empty if they are not at the end. */
    Optional<Duration> equalSince() {
        return equalSince;
    }
}
