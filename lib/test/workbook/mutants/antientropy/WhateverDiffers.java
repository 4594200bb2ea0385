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
        row = "sendsWhatIsNewerHere",
        says = "it is: send [x], ask for [x]",
        because = "sends and asks for whatever differs")
final class WhateverDiffers implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> differing = new HashSet<>(mine.keySet());
        differing.addAll(theirs.keySet());
        differing.removeIf(key -> mine.getOrDefault(key, Version.NONE).equals(theirs.get(key)));
        return new Exchange(differing, differing);
    }
}
