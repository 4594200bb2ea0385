package replication.consistency;

import java.util.BitSet;
import java.util.Optional;

/**
 * Consistent prefix: whoever sees a write also sees what was over before that write was called, whoever wrote it and
 * under whichever key. Broken if a client saw a write and afterwards a register without an earlier one.
 *
 * <p>Every write of a key has to write another value.
 *
 * <p>Source: Terry, "Replicated Data Consistency Explained Through Baseball", 2013; in terms of what one reader
 * observes in successive reads as in Kleppmann, "Designing Data-Intensive Applications", 2017, chapter 5. A single read
 * of one register is always a prefix.
 */
public final class ConsistentPrefix {
    private ConsistentPrefix() {}

    /** @throws IllegalArgumentException if two writes of a key wrote the same value */
    public static Optional<Anomaly> violationIn(History history) {
        Sources sources = new Sources(history);
        return new Overtaking(sources, new InTime(sources)).first();
    }

    private record InTime(Sources sources) implements Overtaking.Precedence {
        @Override
        public BitSet before(Operation write) {
            return Overtaking.answeredBefore(write, sources.writes(), sources);
        }

        @Override
        public String why(Operation earlier, Operation later) {
            return earlier.told() + " before " + later.told();
        }
    }
}
