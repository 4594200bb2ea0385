package replication.leaderless;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What one home does after it has compared its versions with those of another: keys to send, and keys to ask for. */
public record Exchange(Set<String> send, Set<String> ask) {
    public Exchange {
        send = Collections.unmodifiableSet(new TreeSet<>(send));
        ask = Collections.unmodifiableSet(new TreeSet<>(ask));
    }

    @Override
    public String toString() {
        return "send " + send + ", ask for " + ask;
    }
}
