package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "but it is more than needed",
        because = "a distance of 40 ms is taken for too far, whatever time a write may take")
final class FarIsTooFar extends Usual {
    @Override
    boolean isTooFar(Requirements required) {
        return required.writers() > 1 && required.roundTripMillis() >= 40;
    }
}
