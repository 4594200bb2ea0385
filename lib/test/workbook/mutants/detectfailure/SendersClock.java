package workbook.mutants.detectfailure;

import replication.election.Heartbeat;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "readsItsOwnClock",
        says = "a false alarm",
        because = "takes the time from the heartbeat, which another clock has written")
class SendersClock extends OneMap {
    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.put(beat.node(), beat.sentAtMillis());
    }
}
