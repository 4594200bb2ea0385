package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "acknowledged changes were lost when the leader in Tokyo crashed",
        because = "who writes offline is asked before what must not be lost")
final class OfflineBeforeLoss extends Usual {
    @Override
    boolean mayLose(Requirements required) {
        return required.offline() || super.mayLose(required);
    }
}
