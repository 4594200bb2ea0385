package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "they may fail for 150 ms",
        because = "a short pause is taken for one in which a leader can be elected")
final class OnlyZeroIsNoPause extends Usual {
    @Override
    boolean pauses(Requirements required) {
        return required.maxPauseMillis() > 0;
    }
}
