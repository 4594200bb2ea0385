package workbook.mutants.sessionreads;

import static workbook.mutants.sessionreads.RightParts.freshEnough;

import java.util.Map;
import java.util.TreeMap;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Wrong;

@Wrong(
        task = "session-reads",
        row = "timeNeverGoesBackwards",
        says = "whose log ended at",
        because = "thinks that a follower never falls behind what it said once: one that lost its memory does",
        onlyThere = true)
final class RemembersHowFarFollowersWere implements Session {
    private final Map<NodeId, Long> reached = new TreeMap<>();
    private long newest;

    @Override
    public void afterWrite(long sequence) {
        newest = Math.max(newest, sequence);
    }

    @Override
    public void afterRead(long sequence) {
        newest = Math.max(newest, sequence);
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        followers.forEach((node, sequence) -> reached.merge(node, sequence, Math::max));
        Map<NodeId, Long> known = new TreeMap<>(reached);
        known.keySet().retainAll(followers.keySet());
        return freshEnough(known, newest, leader);
    }
}
