package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "acknowledged items were lost when the leader in Tokyo crashed",
        because = "a fast write is asked for before one that must not be lost")
final class SpeedBeforeLoss extends Usual {
    @Override
    boolean mayLose(Requirements required) {
        return !required.offline() || super.mayLose(required);
    }
}
