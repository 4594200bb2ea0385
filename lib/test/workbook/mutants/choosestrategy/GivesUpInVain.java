package workbook.mutants.choosestrategy;

import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "oneWriterNeedsOneLeader",
        says = "That gives up the write time, and need not",
        because = "one writer beside its leader waits for nobody")
final class GivesUpInVain extends Usual {
    @Override
    int roundTrips(Requirements required) {
        return 1 + (required.loss() == Loss.NONE ? 1 : 0);
    }
}
