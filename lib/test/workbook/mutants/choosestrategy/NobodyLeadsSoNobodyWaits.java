package workbook.mutants.choosestrategy;

import replication.strategy.Choice;
import replication.strategy.Loss;
import replication.strategy.Merge;
import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "acknowledged items took 100 ms",
        because = "a store without a leader is taken for one that does not wait for a round trip")
final class NobodyLeadsSoNobodyWaits extends Usual {
    @Override
    public Choice choose(Requirements required) {
        boolean tooFar = required.merge() != Merge.NEVER && required.loss() == Loss.NONE && isTooFar(required);
        return tooFar ? Choice.leaderless(required.merge()) : super.choose(required);
    }
}
