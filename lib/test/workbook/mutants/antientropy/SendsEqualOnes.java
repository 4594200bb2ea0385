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
        row = "nothingElseTravels",
        says = "it is: send [x], ask for []",
        because = "not older is taken for newer",
        onlyThere = true)
final class SendsEqualOnes implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> send = new HashSet<>();
        mine.forEach((key, version) -> {
            if (!theirs.getOrDefault(key, Version.NONE).isNewerThan(version)) {
                send.add(key);
            }
        });
        return new Exchange(send, new OneLoop().plan(mine, theirs).ask());
    }
}
