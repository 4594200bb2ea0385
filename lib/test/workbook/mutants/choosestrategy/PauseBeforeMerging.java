package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "seats are sold twice",
        because = "pauses are asked before what must never be merged")
final class PauseBeforeMerging extends Usual {
    @Override
    public Choice choose(Requirements required) {
        return required.merge() == Merge.NEVER && !pauses(required)
                ? Choice.leaderless(Merge.LAST_WINS)
                : super.choose(required);
    }
}
