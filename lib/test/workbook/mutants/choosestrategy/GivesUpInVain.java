package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "oneWriterNeedsOneLeader",
        says = "That gives up the write time, and need not",
        because = "one writer beside its leader waits for nobody")
final class GivesUpInVain extends Usual {
    @Override
    boolean isTooFar(Requirements required) {
        return required.roundTripMillis() > required.maxWriteMillis();
    }
}
