package replication.multileader;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One leader's keys, each with all values of which none has seen the other. */
final class SiblingStore {
    private final SiblingRule rule;
    private final SortedMap<String, Set<Sibling>> kept = new TreeMap<>();

    SiblingStore(SiblingRule rule) {
        this.rule = rule;
    }

    Set<Sibling> get(String key) {
        return new TreeSet<>(kept.getOrDefault(key, Set.of()));
    }

    SortedMap<String, Set<Sibling>> all() {
        SortedMap<String, Set<Sibling>> all = new TreeMap<>();
        for (String key : kept.keySet()) {
            all.put(key, get(key));
        }
        return all;
    }

    /** Takes in one value; false if it changed nothing. */
    boolean take(String key, Sibling incoming) {
        Set<Sibling> before = get(key);
        Set<Sibling> after = new TreeSet<>(rule.add(get(key), incoming));
        kept.put(key, after);
        return !after.equals(before);
    }
}
