package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "money is spent twice",
        because = "who writes offline is asked before what must never be merged")
final class OfflineBeforeMerging extends Usual {
    @Override
    public Choice choose(Requirements required) {
        return required.offline() ? leaders(required) : super.choose(required);
    }
}
