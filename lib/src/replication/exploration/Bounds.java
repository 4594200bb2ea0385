package replication.exploration;

import java.io.Serializable;

/**
 * How far a complete search goes. What lies beyond is not looked at, and the verdict says so.
 *
 * @param events how many events of a run are put into every order; what comes after them comes as time decides
 * @param losses how many messages of a run may be lost, each in turn
 * @param duplicates how many messages of a run may arrive twice, each in turn
 * @param crashes how many nodes may crash, each in turn, at any time, and start again with what they knew
 */
public record Bounds(int events, int losses, int duplicates, int crashes) implements Serializable {
    /** No bound on events and no fault: for systems that fall silent. */
    public static final Bounds NONE = new Bounds(Integer.MAX_VALUE, 0, 0, 0);

    /** @throws IllegalArgumentException if a bound is negative */
    public Bounds {
        if (events < 0 || losses < 0 || duplicates < 0 || crashes < 0) {
            throw new IllegalArgumentException("The bounds of a search are 0 or more, not " + events + " events, "
                    + losses + " losses, " + duplicates + " duplicates and " + crashes + " crashes.");
        }
    }

    /** The first {@code count} events come in every order. */
    public Bounds events(int count) {
        return new Bounds(count, losses, duplicates, crashes);
    }

    public Bounds losses(int count) {
        return new Bounds(events, count, duplicates, crashes);
    }

    public Bounds duplicates(int count) {
        return new Bounds(events, losses, count, crashes);
    }

    public Bounds crashes(int count) {
        return new Bounds(events, losses, duplicates, count);
    }

    /** True if runs are followed to where nothing is left to happen. */
    boolean isToTheEnd() {
        return events == Integer.MAX_VALUE;
    }
}
