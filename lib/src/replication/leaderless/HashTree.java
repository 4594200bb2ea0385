package replication.leaderless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Hashes over what a home holds, so that two homes find where they differ without naming all keys: a leaf is a hash
 * over some keys and their versions, every other place one over the two places below it. Where two hashes are equal,
 * nothing below differs (save for a chance of about one in 2^64).
 *
 * <p>Source: Merkle, "A Digital Signature Based on a Conventional Encryption Function", 1987; for replicas DeCandia et
 * al., "Dynamo", 2007, section 4.7. The hashes here are not secret: they find accidents, not forgers.
 */
public final class HashTree {
    /**
     * A place in the tree.
     *
     * @param level 0 at the root
     * @param index from the left, from 0
     */
    public record Place(int level, int index) implements Comparable<Place> {
        /** The two places below. */
        public List<Place> children() {
            return List.of(new Place(level + 1, 2 * index), new Place(level + 1, 2 * index + 1));
        }

        @Override
        public int compareTo(Place other) {
            return level == other.level ? Integer.compare(index, other.index) : Integer.compare(level, other.level);
        }
    }

    /**
     * Where two trees differ.
     *
     * @param places every place with different hashes, from the root to the leaves
     * @param leaves the numbers of the leaves among them
     * @param hashesCompared how many pairs of hashes were looked at
     */
    public record Difference(List<Place> places, SortedSet<Integer> leaves, int hashesCompared) {}

    private final int levels;
    private final long[][] hashes;

    private HashTree(int levels, long[][] hashes) {
        this.levels = levels;
        this.hashes = hashes;
    }

    /**
     * @param versions what is held under each key; two are the same if their texts are
     * @param levels how many levels there are below the root; there are 2 to this power leaves
     * @param leaf which leaf a key belongs to, counted from 0; both sides have to agree on it
     * @throws IllegalArgumentException if there are more than 20 levels, or none
     */
    public static HashTree of(Map<String, ?> versions, int levels, ToIntFunction<String> leaf) {
        if (levels < 1 || levels > 20) {
            throw new IllegalArgumentException("A hash tree has 1 to 20 levels below its root, not " + levels + ".");
        }
        long[][] hashes = new long[levels + 1][];
        for (int level = 0; level <= levels; level++) {
            hashes[level] = new long[1 << level];
        }
        new TreeMap<>(versions).forEach((key, version) -> {
            long[] leaves = hashes[levels];
            int index = Math.floorMod(leaf.applyAsInt(key), leaves.length);
            leaves[index] = mixed(mixed(leaves[index], key), version.toString());
        });
        for (int level = levels - 1; level >= 0; level--) {
            for (int index = 0; index < hashes[level].length; index++) {
                hashes[level][index] = mixed(hashes[level + 1][2 * index], hashes[level + 1][2 * index + 1]);
            }
        }
        return new HashTree(levels, hashes);
    }

    /** How many levels there are below the root. */
    public int levels() {
        return levels;
    }

    public long hash(Place place) {
        return hashes[place.level()][place.index()];
    }

    /** Walks down from the root, only where hashes differ. */
    public Difference compare(HashTree other) {
        List<Place> differing = new ArrayList<>();
        SortedSet<Integer> leaves = new TreeSet<>();
        List<Place> level = List.of(new Place(0, 0));
        int compared = 0;
        while (!level.isEmpty()) {
            List<Place> below = new ArrayList<>();
            for (Place place : level) {
                compared++;
                if (hash(place) != other.hash(place)) {
                    differing.add(place);
                    if (isLeaf(place)) {
                        leaves.add(place.index());
                    } else {
                        below.addAll(place.children());
                    }
                }
            }
            level = below;
        }
        return new Difference(List.copyOf(differing), leaves, compared);
    }

    boolean isLeaf(Place place) {
        return place.level() == levels;
    }

    private static long mixed(long hash, String text) {
        long result = hash;
        for (int index = 0; index < text.length(); index++) {
            result = mixed(result, text.charAt(index));
        }
        return mixed(result, -1L);
    }

    /** A step of SplitMix64 (Steele, Lea, Flood, 2014): every bit of the result depends on every bit of both. */
    private static long mixed(long hash, long next) {
        long z = hash * 0x9E3779B97F4A7C15L + next + 1;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
