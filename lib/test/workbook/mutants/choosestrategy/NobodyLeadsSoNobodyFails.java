package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whoMustNotWaitLeads",
        says = "acknowledged likes are missing from the sums",
        because = "no single point of failure is taken for the goal, and the last one wins")
final class NobodyLeadsSoNobodyFails extends Usual {
    @Override
    Choice leaders(Requirements required) {
        return required.offline() ? super.leaders(required) : Choice.leaderless(Merge.LAST_WINS);
    }
}
