package replication.simulation;

/** Spreads neighbouring numbers over all longs. */
final class Mixing {
    private Mixing() {}

    static long mix(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    static long mix(long a, long b, long c) {
        return mix(mix(mix(a) + b) + c);
    }
}
