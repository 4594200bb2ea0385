package workbook.mutants.antientropy;

import java.util.Map;
import java.util.Set;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Wrong;

@Wrong(
        task = "anti-entropy",
        row = "homesEndEqual",
        says = "when c has compared with both others twice",
        because = "asks for nothing: whoever begins stays behind")
final class SendsOnlyInTheCluster implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new Exchange(new OneLoop().plan(mine, theirs).send(), Set.of());
    }
}
