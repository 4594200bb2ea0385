package workbook.mutants.antientropy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "asksForWhatIsNewerThere",
        says = "there are {x=2 bob}",
        because = "compares counters only: two writers with equal ones stay apart",
        onlyThere = true)
final class CountersOnly implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> ask = new HashSet<>();
        theirs.forEach((key, version) -> {
            if (version.counter() > mine.getOrDefault(key, Version.NONE).counter()) {
                ask.add(key);
            }
        });
        return new Exchange(new OneLoop().plan(mine, theirs).send(), ask);
    }
}
