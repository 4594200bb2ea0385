package workbook.mutants.antientropy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import replication.leaderless.AntiEntropy;
import replication.leaderless.Exchange;
import replication.leaderless.Version;
import workbook.mutants.Right;

@Right(task = "anti-entropy", how = "compares the versions of the union with compareTo")
final class OneLoop implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        Set<String> send = new TreeSet<>();
        Set<String> ask = new TreeSet<>();
        Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .forEach(key -> {
                    int order = mine.getOrDefault(key, Version.NONE).compareTo(theirs.getOrDefault(key, Version.NONE));
                    if (order != 0) {
                        (order > 0 ? send : ask).add(key);
                    }
                });
        return new Exchange(send, ask);
    }
}
