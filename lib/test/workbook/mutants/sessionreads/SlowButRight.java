package workbook.mutants.sessionreads;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import replication.simulation.NodeId;
import replication.singleleader.Session;
import workbook.mutants.Right;

@Right(task = "session-reads", how = "slow: remembers everything, as big numbers, and sorts it all at every question")
final class SlowButRight implements Session {
    private final List<BigInteger> everything = new ArrayList<>(List.of(BigInteger.ZERO));

    @Override
    public void afterWrite(long sequence) {
        everything.add(BigInteger.valueOf(sequence));
    }

    @Override
    public void afterRead(long sequence) {
        afterWrite(sequence);
    }

    @Override
    public NodeId choose(Map<NodeId, Long> followers, NodeId leader) {
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(everything, new java.util.Random(round));
            Collections.sort(everything);
        }
        BigInteger newest = everything.get(everything.size() - 1);
        return followers.entrySet().stream()
                .filter(follower -> BigInteger.valueOf(follower.getValue()).compareTo(newest) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(leader);
    }
}
