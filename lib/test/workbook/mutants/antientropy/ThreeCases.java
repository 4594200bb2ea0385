package workbook.mutants.antientropy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Right;

@Right(task = "anti-entropy", how = "asks first whether the other side has the key at all")
final class ThreeCases implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> send = new HashSet<>();
        Set<String> ask = new HashSet<>(theirs.keySet());
        for (String key : mine.keySet()) {
            if (!theirs.containsKey(key)) {
                send.add(key);
                continue;
            }
            Version here = mine.get(key);
            Version there = theirs.get(key);
            if (here.equals(there)) {
                ask.remove(key);
            } else if (here.counter() > there.counter()
                    || here.counter() == there.counter() && here.writer().compareTo(there.writer()) > 0) {
                send.add(key);
                ask.remove(key);
            }
        }
        return new Exchange(send, ask);
    }
}
