package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "but it is more than needed",
        because = "a write that may take exactly a round trip is taken for too slow")
final class ARoundTripIsTooLong extends Usual {
    @Override
    boolean isTooFar(Requirements required) {
        return required.writers() > 1 && required.roundTripMillis() >= required.maxWriteMillis();
    }
}
