package workbook.view;

/**
 * One entry in a picture of logs.
 *
 * @param place its column, counted from 1: the entry's number
 * @param epoch the epoch or term that is written into the box
 * @param text what the entry says, such as "x=1"; may be empty
 * @param acknowledged whether a client was told that it took effect: a green tick stands above
 */
public record LogBox(long place, long epoch, String text, boolean acknowledged, Fate fate) {
    /** What became of an entry. */
    public enum Fate {
        /** It is part of the log. */
        KEPT,
        /** It was there, and no log has it any more: hatched. */
        LOST,
        /** It belongs to a branch that was given up: grey and dashed. */
        DROPPED
    }

    /** @throws IllegalArgumentException if the place is less than 1 */
    public LogBox {
        if (place < 1) {
            throw new IllegalArgumentException("The entries of a log are numbered from 1, not from " + place + ".");
        }
    }

    /** An entry of the log of which no client has heard. */
    public static LogBox entry(long place, long epoch, String text) {
        return new LogBox(place, epoch, text, false, Fate.KEPT);
    }

    /** The same entry, acknowledged to the client. */
    public LogBox withTick() {
        return new LogBox(place, epoch, text, true, fate);
    }

    /** The same entry, lost. */
    public LogBox lost() {
        return new LogBox(place, epoch, text, acknowledged, Fate.LOST);
    }

    /** The same entry on a branch that was given up. */
    public LogBox dropped() {
        return new LogBox(place, epoch, text, acknowledged, Fate.DROPPED);
    }
}
