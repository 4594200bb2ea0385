package workbook.mutants.antientropy;

import java.util.Map;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "nothingElseTravels",
        says = "The plan should be: send [], ask for []; it is: send [x], ask for [x]",
        because = "sends all it has and asks for all there is")
final class EverythingTravels implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new Exchange(mine.keySet(), theirs.keySet());
    }
}
