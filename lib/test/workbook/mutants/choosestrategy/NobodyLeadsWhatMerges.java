package workbook.mutants.choosestrategy;

import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "but it is more than needed",
        because = "the question for pauses is left out: what may be merged has no leader")
final class NobodyLeadsWhatMerges extends Usual {
    @Override
    boolean pauses(Requirements required) {
        return required.merge() == Merge.NEVER && super.pauses(required);
    }
}
