package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whatMustNotMergeHasOneLeader",
        says = "6 acknowledged transfers were lost when the leader in Tokyo-a crashed",
        because = "what is acknowledged at once is lost with its leader")
final class AlwaysAsynchronous extends Usual {
    @Override
    Durability durability(Requirements required) {
        return Durability.ASYNC;
    }
}
