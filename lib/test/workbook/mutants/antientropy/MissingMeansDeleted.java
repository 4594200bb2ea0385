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
        says = "The plan should be: send [], ask for [x]; it is: send [], ask for []",
        because = "never asks for a key that it does not have")
final class MissingMeansDeleted implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Exchange right = new OneLoop().plan(mine, theirs);
        Set<String> ask = new HashSet<>(right.ask());
        ask.retainAll(mine.keySet());
        return new Exchange(right.send(), ask);
    }
}
