package workbook.mutants.antientropy;

import java.util.Map;
import java.util.Set;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "sendsWhatIsNewerHere",
        says = "it is: send [], ask for []",
        because = "asks for what is newer and brings nothing")
final class AsksOnly implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new Exchange(Set.of(), new OneLoop().plan(mine, theirs).ask());
    }
}
