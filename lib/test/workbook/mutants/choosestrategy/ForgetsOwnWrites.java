package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "oneWriterNeedsOneLeader",
        says = "reads did not show what their reader had written",
        because = "somebody who reads elsewhere does not see what they have just written")
final class ForgetsOwnWrites extends Usual {
    @Override
    Choice leader(Requirements required) {
        return Choice.single(durability(required)).givingUp(givesUp(required));
    }
}
