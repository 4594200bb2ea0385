package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "whereNobodyMayPauseNobodyLeads",
        says = "failed for 340 ms",
        because = "the time without a leader is forgotten")
final class ALeaderNeverPauses extends Usual {
    @Override
    boolean pauses(Requirements required) {
        return true;
    }
}
