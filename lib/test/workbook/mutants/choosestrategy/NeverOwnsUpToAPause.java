package workbook.mutants.choosestrategy;

import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "the choice has to say what it gives up",
        because = "a pause that nothing safe avoids is passed over")
final class NeverOwnsUpToAPause extends Usual {
    @Override
    GivesUp givesUp(Requirements required) {
        GivesUp given = super.givesUp(required);
        return given == GivesUp.NO_PAUSE ? GivesUp.NOTHING : given;
    }
}
