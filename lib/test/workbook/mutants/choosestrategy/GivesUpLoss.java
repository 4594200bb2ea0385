package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "acknowledged sales were lost when the leader in Tokyo crashed",
        because = "the safety of what was acknowledged is given up for speed")
final class GivesUpLoss extends Usual {
    @Override
    Durability durability(Requirements required) {
        return required.loss() == Loss.NONE && !isTooFar(required) ? Durability.SEMI_SYNC : Durability.ASYNC;
    }
}
