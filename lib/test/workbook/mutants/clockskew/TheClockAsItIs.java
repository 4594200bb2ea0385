package workbook.mutants.clockskew;

import replication.multileader.LogicalClock;
import workbook.mutants.Wrong;

@Wrong(
        task = "clock-skew",
        row = "thePriceOfVirginiaStays",
        says = "tokyo=100",
        because = "the price that was set after reading 100 vanishes")
final class TheClockAsItIs implements LogicalClock {
    @Override
    public long stamp(long clock) {
        return clock;
    }

    @Override
    public void saw(long timestamp) {}
}
