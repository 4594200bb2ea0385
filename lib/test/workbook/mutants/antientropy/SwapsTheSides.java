package workbook.mutants.antientropy;

import java.util.Map;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "sendsWhatIsNewerHere",
        says = "The plan should be: send [x], ask for []; it is: send [], ask for [x]",
        because = "asks for what is newer here")
final class SwapsTheSides implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new OneLoop().plan(theirs, mine);
    }
}
