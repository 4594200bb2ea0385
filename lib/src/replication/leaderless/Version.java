package replication.leaderless;

import java.util.Comparator;
import java.util.Objects;
import replication.simulation.NodeId;

/**
 * Tells the writes of one key apart and says which is newer: the counter counts first, then the name of the writer. No
 * two writes have the same version.
 *
 * @param counter one more than the highest that the writer knew of this key; from 1
 * @param writer the coordinator that gave the version
 */
public record Version(long counter, NodeId writer) implements Comparable<Version>, Summary {
    /** What somebody has who has nothing; lower than every other version. */
    public static final Version NONE = new Version(0, new NodeId("nobody"));

    private static final Comparator<Version> ORDER =
            Comparator.comparingLong(Version::counter).thenComparing(Version::writer);

    /** @throws IllegalArgumentException if the counter is negative */
    public Version {
        Objects.requireNonNull(writer, "A version names its writer; it is null.");
        if (counter < 0) {
            throw new IllegalArgumentException("Versions count from 1; 0 is NONE. This counter is " + counter + ".");
        }
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    public boolean isNewerThan(Version other) {
        return compareTo(other) > 0;
    }

    /** Such as {@code 2 alice}. */
    @Override
    public String toString() {
        return counter == 0 ? "none" : counter + " " + writer;
    }
}
