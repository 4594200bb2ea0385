package workbook.mutants.antientropy;

import java.util.HashMap;
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
        says = "Here are {}, there are {x=1 alice}",
        because = "a key that one side lacks is taken for deleted: a new node stays empty")
final class CommonKeysOnly implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> common = new HashSet<>(mine.keySet());
        common.retainAll(theirs.keySet());
        Map<String, Version> here = new HashMap<>(mine);
        Map<String, Version> there = new HashMap<>(theirs);
        here.keySet().retainAll(common);
        there.keySet().retainAll(common);
        return new OneLoop().plan(here, there);
    }
}
