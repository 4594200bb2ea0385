package replication.simulation;

/** What a machine takes for the time: true time bent by skew, drift and jumps. */
final class LocalClock {
    private static final long MILLION = 1_000_000;

    private long jumpMicros;
    private long partsPerMillion;
    private long driftSinceMicros;
    private long driftedMicros;

    void jump(long micros) {
        jumpMicros += micros;
    }

    void drift(long newPartsPerMillion, long nowMicros) {
        driftedMicros = drifted(nowMicros);
        driftSinceMicros = nowMicros;
        partsPerMillion = newPartsPerMillion;
    }

    long wallMillis(long nowMicros) {
        return Math.floorDiv(nowMicros + drifted(nowMicros) + jumpMicros, 1_000);
    }

    long monotonicMillis(long nowMicros) {
        return Math.floorDiv(nowMicros + drifted(nowMicros), 1_000);
    }

    /**
     * How long {@code localMicros} on this clock take in true time: a fast clock is there earlier. Rounded up, so that
     * no timer is due before its time has passed on the node's own clock.
     */
    long trueMicros(long localMicros) {
        return -Math.floorDiv(-localMicros * MILLION, MILLION + partsPerMillion);
    }

    private long drifted(long nowMicros) {
        return driftedMicros + Math.floorDiv((nowMicros - driftSinceMicros) * partsPerMillion, MILLION);
    }
}
