package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.leaderless.ReadRepair;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;

/** Right; the wrong ones below change one method of it. */
abstract class Usual implements ReadRepair {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Map<NodeId, Versioned> repairs = new TreeMap<>();
        for (Optional<Versioned> newest : replies.values()) {
            for (Map.Entry<NodeId, Optional<Versioned>> reply : replies.entrySet()) {
                newest.filter(held -> isNewer(held, reply.getValue())
                                && isNewer(held, Optional.ofNullable(repairs.get(reply.getKey()))))
                        .ifPresent(held -> repairs.put(reply.getKey(), held));
            }
        }
        return repairs;
    }

    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return isNewer(incoming, mine) ? incoming : mine.get();
    }

    private static boolean isNewer(Versioned held, Optional<Versioned> other) {
        return other.isEmpty() || held.isNewerThan(other.get());
    }
}
