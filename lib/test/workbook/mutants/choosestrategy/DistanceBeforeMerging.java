package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "seats are sold twice",
        because = "the questions come in the wrong order: distance is asked before merging")
final class DistanceBeforeMerging extends Usual {
    @Override
    public Choice choose(Requirements required) {
        return required.loss() != Loss.ALL && isTooFar(required) ? leaders(required) : super.choose(required);
    }
}
