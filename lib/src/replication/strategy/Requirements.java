package replication.strategy;

import java.util.Objects;

/**
 * What somebody wants of a store on three nodes.
 *
 * @param writers on how many of the nodes somebody writes: 1 to 3
 * @param roundTripMillis how long a message takes from any node to any other one and back: 2 to 160 ms
 * @param maxWriteMillis how long a write may take, for 99 of 100 writes: 20 to 200 ms
 * @param merge what may become of two writes of one key that did not know of each other
 * @param loss what may be gone of what was acknowledged when a node has died
 * @param maxPauseMillis for how long writes may fail at the other nodes when a node dies: 0 to 5,000 ms
 * @param offline whether a node that is cut off from all others goes on taking writes
 * @param ownWrites whether somebody who has written sees it a moment later on every node
 */
public record Requirements(
        int writers,
        int roundTripMillis,
        int maxWriteMillis,
        Merge merge,
        Loss loss,
        int maxPauseMillis,
        boolean offline,
        boolean ownWrites) {
    /** @throws IllegalArgumentException if a number is outside of its range */
    public Requirements {
        requireRange("writers", writers, 1, 3);
        requireRange("roundTripMillis", roundTripMillis, 2, 160);
        requireRange("maxWriteMillis", maxWriteMillis, 20, 200);
        requireRange("maxPauseMillis", maxPauseMillis, 0, 5_000);
        Objects.requireNonNull(merge, "Requirements say what may be merged; merge is null.");
        Objects.requireNonNull(loss, "Requirements say what may be lost; loss is null.");
    }

    private static void requireRange(String name, int number, int min, int max) {
        if (number < min || number > max) {
            throw new IllegalArgumentException(name + " is " + min + " to " + max + ", not " + number + ".");
        }
    }
}
