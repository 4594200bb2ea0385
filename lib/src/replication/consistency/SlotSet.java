package replication.consistency;

import java.util.Arrays;

/** An immutable set of small numbers. The words end with one that is not 0, so that equal sets are equal. */
record SlotSet(long[] words) {
    static final SlotSet NONE = new SlotSet(new long[0]);

    boolean has(int slot) {
        return slot >> 6 < words.length && (words[slot >> 6] & 1L << slot) != 0;
    }

    SlotSet with(int slot) {
        long[] more = Arrays.copyOf(words, Math.max(words.length, (slot >> 6) + 1));
        more[slot >> 6] |= 1L << slot;
        return new SlotSet(more);
    }

    boolean within(SlotSet other) {
        for (int i = 0; i < words.length; i++) {
            long theirs = i < other.words.length ? other.words[i] : 0;
            if ((words[i] & ~theirs) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
