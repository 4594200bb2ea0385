package workbook.mutants.choosestrategy;

import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "failed while Tokyo-c was cut off",
        because = "that who is cut off cannot write is passed over")
final class NeverOwnsUpToTheCut extends Usual {
    @Override
    GivesUp givesUp(Requirements required) {
        return required.offline() ? GivesUp.NOTHING : super.givesUp(required);
    }
}
