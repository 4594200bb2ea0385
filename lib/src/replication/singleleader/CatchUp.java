package replication.singleleader;

import java.util.List;

/**
 * How a leader brings a follower up to date that says where its log ends. Task {@code catch-up}.
 *
 * <p>The unit's document has no such part: a follower that misses an entry there stays behind for ever.
 *
 * <p>The library's own: {@code SharedPrefix}.
 */
public interface CatchUp {
    /** What the leader answers. */
    sealed interface Answer {}

    /**
     * The follower's log is the beginning of the leader's: here is the rest.
     *
     * @param entries what follows the follower's end, in order; perhaps nothing
     */
    record Send(List<LogEntry> entries) implements Answer {
        /** Keeps a copy of {@code entries}. */
        public Send {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The follower's last entry is not in the leader's log: drop it and ask again.
     *
     * @param sequence where the follower's log shall end, from 0
     */
    record Rewind(long sequence) implements Answer {
        /** @throws IllegalArgumentException if {@code sequence} is negative */
        public Rewind {
            if (sequence < 0) {
                throw new IllegalArgumentException("A log cannot be cut at entry " + sequence + "; 0 empties it.");
            }
        }
    }

    /**
     * @param leaderLog all entries of the leader; entry n stands at index n - 1
     * @param followerEnd the position of the follower's last entry; {@link Position#START} if it has none
     * @return {@link Send} if the leader has exactly that entry, or the follower has none; otherwise {@link Rewind} by
     *     one step (by more only as far as the leader surely lacks what is dropped)
     */
    Answer answer(List<LogEntry> leaderLog, Position followerEnd);
}
