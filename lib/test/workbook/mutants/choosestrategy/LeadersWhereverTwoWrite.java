package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "138 of 750 acknowledged sales were made beside another one",
        because = "two sites that write are taken for a reason to have two leaders, whatever is written")
final class LeadersWhereverTwoWrite extends Usual {
    @Override
    public Choice choose(Requirements required) {
        return required.writers() > 1 && required.roundTripMillis() > 20 ? leaders(required) : super.choose(required);
    }
}
