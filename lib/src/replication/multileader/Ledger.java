package replication.multileader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps for one run which write was made on top of which, so that one can tell afterwards which updates are gone. */
final class Ledger {
    private final List<AcceptedWrite> accepted = new ArrayList<>();
    private final List<Object> versions = new ArrayList<>();
    private final Map<VersionedValue, VersionedValue> replaced = new HashMap<>();

    void accepted(AcceptedWrite write, VersionedValue written, Optional<VersionedValue> before) {
        accepted.add(write);
        versions.add(written);
        before.filter(value -> !value.equals(written)).ifPresent(value -> replaced.putIfAbsent(written, value));
    }

    void accepted(AcceptedWrite write, Sibling written) {
        accepted.add(write);
        versions.add(written);
    }

    List<AcceptedWrite> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * The writes that nobody can see the effect of: they are nowhere, and nothing that is somewhere was made on top.
     */
    List<AcceptedWrite> lost(Set<VersionedValue> values, Set<Sibling> siblings) {
        Set<VersionedValue> known = new HashSet<>();
        for (VersionedValue value : values) {
            for (VersionedValue step = value; step != null && known.add(step); ) {
                step = replaced.get(step);
            }
        }
        List<AcceptedWrite> lost = new ArrayList<>();
        for (int index = 0; index < accepted.size(); index++) {
            Object version = versions.get(index);
            boolean there = version instanceof Sibling sibling
                    ? siblings.stream().anyMatch(kept -> VersionVectors.descends(kept.vector(), sibling.vector()))
                    : known.contains(version);
            if (!there) {
                lost.add(accepted.get(index));
            }
        }
        return List.copyOf(lost);
    }
}
