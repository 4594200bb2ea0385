package workbook.mutants.choosestrategy;

import replication.strategy.Requirements;
import workbook.mutants.Wrong;

@Wrong(
        task = "choose-strategy",
        row = "itIsTheNumbersThatDecide",
        says = "took 240 ms",
        because = "the second round trip, from the leader to a follower, is forgotten")
final class OneRoundTripIsAll extends Usual {
    @Override
    int roundTrips(Requirements required) {
        return required.writers() > 1 ? 1 : 0;
    }
}
