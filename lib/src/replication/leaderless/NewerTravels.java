package replication.leaderless;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The library's own anti-entropy: key by key, the newer version travels. */
public final class NewerTravels implements AntiEntropy {
    @Override
    public Exchange plan(Map<String, Version> mine, Map<String, Version> theirs) {
        return new Exchange(newer(mine, theirs), newer(theirs, mine));
    }

    private static Set<String> newer(Map<String, Version> here, Map<String, Version> there) {
        Set<String> newer = new TreeSet<>();
        here.forEach((key, version) -> {
            if (version.isNewerThan(there.getOrDefault(key, Version.NONE))) {
                newer.add(key);
            }
        });
        return newer;
    }
}
