package workbook.mutants.antientropy;

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
        because = "brings what is newer and asks for nothing")
final class SendsOnly implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new Exchange(new OneLoop().plan(mine, theirs).send(), Set.of());
    }
}
