package replication.leaderless;

import replication.simulation.NodeId;

/** What {@code home} was silent about when it was written: a {@link Hint}, or the same of siblings. */
record MissedWrite(NodeId home, String key, Held held) {
    @Override
    public String toString() {
        return "hint for " + home + ": " + key + "=" + held;
    }
}
