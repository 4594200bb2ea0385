package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.GivesUp;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "aContradictionKeepsWhatIsSafe",
        says = "A choice gives up one thing only",
        because = "who gives up the write time gives up writing offline, too, to be on the safe side")
final class GivesUpTwoThings extends Usual {
    @Override
    Choice leader(Requirements required) {
        Choice leader = super.leader(required);
        return leader.givesUp() == GivesUp.WRITE_TIME ? leader.givingUp(GivesUp.OFFLINE) : leader;
    }
}
