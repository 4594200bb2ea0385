package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Loss;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whatMustNotMergeHasOneLeader",
        says = "acknowledged transfers took 475 ms",
        because = "a follower that is down holds up every write")
final class AlwaysSynchronous extends Usual {
    @Override
    Durability durability(Requirements required) {
        return required.loss() == Loss.NONE ? Durability.SYNC : Durability.ASYNC;
    }
}
