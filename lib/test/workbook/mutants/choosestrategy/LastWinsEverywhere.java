package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whoMustNotWaitLeads",
        says = "vanished, overwritten by somebody who had not seen them",
        because = "the merge rule is not the one that was asked for")
final class LastWinsEverywhere extends Usual {
    @Override
    Choice leaders(Requirements required) {
        return Choice.multi(Merge.LAST_WINS);
    }
}
