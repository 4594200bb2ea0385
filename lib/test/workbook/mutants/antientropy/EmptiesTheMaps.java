package workbook.mutants.antientropy;

import java.util.Map;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "sendsWhatIsNewerHere",
        says = "Both have to stay as they are; afterwards they are {} and {}",
        because = "takes the keys out of the maps that it was given")
final class EmptiesTheMaps implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Exchange exchange = new OneLoop().plan(mine, theirs);
        mine.clear();
        theirs.clear();
        return exchange;
    }
}
