package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "changes failed while Frankfurt was cut off",
        because = "a store without a leader is taken for one that writes behind a cut")
final class NobodyLeadsOffline extends Usual {
    @Override
    Choice nobody(Requirements required) {
        Choice nobody = super.nobody(required);
        return nobody.givesUp() == GivesUp.OFFLINE ? Choice.leaderless(required.merge()) : nobody;
    }
}
