package replication.exploration;

import java.util.LinkedHashMap;
import java.util.Map;
import replication.simulation.Fate;
import replication.simulation.Fates;
import replication.simulation.Link;
import replication.simulation.NodeId;

/** Remembers what became of messages, where that was not the usual. */
final class RecordedFates implements Fates {
    private final Fates decided;
    private final Passages passages = new Passages();
    private final Map<Passage, Fate> unusual = new LinkedHashMap<>();

    RecordedFates(Fates decided) {
        this.decided = decided;
    }

    @Override
    public Fate next(NodeId from, NodeId to, Link link) {
        Fate fate = decided.next(from, to, link);
        Passage passage = passages.next(from, to);
        if (!fate.equals(Fate.usual(link))) {
            unusual.put(passage, fate);
        }
        return fate;
    }

    /** In the order in which the messages were sent. */
    Map<Passage, Fate> unusual() {
        return unusual;
    }
}
