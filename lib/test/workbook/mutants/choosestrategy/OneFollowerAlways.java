package workbook.mutants.choosestrategy;

import replication.singleleader.Durability;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whatMustNotMergeHasOneLeader",
        says = "acknowledged articles took 320 ms",
        because = "a follower is waited for although the last moment may be lost")
final class OneFollowerAlways extends Usual {
    @Override
    Durability durability(Requirements required) {
        return Durability.SEMI_SYNC;
    }
}
