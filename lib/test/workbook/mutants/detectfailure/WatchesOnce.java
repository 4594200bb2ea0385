package workbook.mutants.detectfailure;

import replication.election.Heartbeat;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "trustsAgain",
        says = "it is a suspect once more",
        because = "drops a node from the list once it was heard again")
final class WatchesOnce extends OneMap {
    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        if (suspects(nowMillis).contains(beat.node())) {
            lastHeard.remove(beat.node());
        } else {
            super.heard(beat, nowMillis);
        }
    }
}
