package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whatMustNotMergeHasOneLeader",
        says = "but it is more than needed",
        because = "session reads are chosen where nobody asks for them")
final class SessionsForEverybody extends Usual {
    @Override
    Choice leader(Requirements required) {
        return super.leader(required).withSessionReads();
    }
}
