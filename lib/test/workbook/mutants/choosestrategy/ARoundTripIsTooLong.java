package workbook.mutants.choosestrategy;

import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "That gives up the write time",
        because = "a write that may take exactly a round trip is taken for too slow")
final class ARoundTripIsTooLong extends Usual {
    @Override
    boolean isTooFar(Requirements required) {
        return required.writers() > 1 && required.roundTripMillis() >= required.maxWriteMillis();
    }

    @Override
    GivesUp givesUp(Requirements required) {
        return isTooFar(required) ? GivesUp.WRITE_TIME : super.givesUp(required);
    }
}
