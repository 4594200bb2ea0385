package replication.exploration;

import java.util.Map;
import replication.simulation.Fate;
import replication.simulation.Fates;
import replication.simulation.Link;
import replication.simulation.NodeId;

/** Gives some messages a fate of their own, all others the usual one. */
final class PlannedFates implements Fates {
    private final Map<Passage, Fate> unusual;
    private final Passages passages = new Passages();

    PlannedFates(Map<Passage, Fate> unusual) {
        this.unusual = unusual;
    }

    @Override
    public Fate next(NodeId from, NodeId to, Link link) {
        Fate planned = unusual.get(passages.next(from, to));
        return planned == null ? Fate.usual(link) : planned;
    }

    Passages passages() {
        return passages;
    }

    /** Whether all messages that were to have a fate of their own were sent. */
    boolean metAll() {
        return unusual.keySet().stream().allMatch(passages::has);
    }
}
