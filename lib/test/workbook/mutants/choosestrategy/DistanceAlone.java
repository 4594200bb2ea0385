package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "That gives up writing offline, and need not",
        because = "the map decides: near means no leader, far means several")
final class DistanceAlone extends Usual {
    @Override
    public Choice choose(Requirements required) {
        if (required.loss() == Loss.ALL || required.merge() == Merge.NEVER) {
            return super.choose(required);
        }
        return required.roundTripMillis() > 50 ? Choice.multi(required.merge()) : nobody(required);
    }
}
