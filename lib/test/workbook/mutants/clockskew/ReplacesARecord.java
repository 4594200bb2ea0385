package workbook.mutants.clockskew;

import java.util.stream.LongStream;
import replication.multileader.LogicalClock;
import workbook.mutants.Right;

@Right(task = "clock-skew", how = "the state is an immutable record that is replaced on every write")
final class ReplacesARecord implements LogicalClock {
    private record Past(long highest) {
        Past and(long... stamps) {
            return new Past(LongStream.concat(LongStream.of(highest), LongStream.of(stamps))
                    .max()
                    .getAsLong());
        }
    }

    private Past past = new Past(0);

    @Override
    public long stamp(long clock) {
        past = past.and(clock, past.highest() + 1);
        return past.highest();
    }

    @Override
    public void saw(long timestamp) {
        past = past.and(timestamp);
    }
}
