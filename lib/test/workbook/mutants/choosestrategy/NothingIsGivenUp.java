package workbook.mutants.choosestrategy;

import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "the choice has to say what it gives up",
        because = "a contradiction is passed over in silence")
final class NothingIsGivenUp extends Usual {
    @Override
    GivesUp givesUp(Requirements required) {
        return GivesUp.NOTHING;
    }
}
