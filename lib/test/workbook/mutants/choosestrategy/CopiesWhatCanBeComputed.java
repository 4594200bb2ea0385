package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whatIsComputedAgainIsNotCopied",
        says = "it is more than needed",
        because = "nobody asked for a copy")
final class CopiesWhatCanBeComputed extends Usual {
    @Override
    public Choice choose(Requirements required) {
        return required.loss() == Loss.ALL ? leader(required) : super.choose(required);
    }
}
