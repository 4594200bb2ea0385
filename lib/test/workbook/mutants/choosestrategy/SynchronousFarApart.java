package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "but it is more than needed",
        because = "where the time is given up anyway, all followers are waited for")
final class SynchronousFarApart extends Usual {
    @Override
    Durability durability(Requirements required) {
        return required.loss() == Loss.NONE && isTooFar(required) ? Durability.SYNC : super.durability(required);
    }
}
