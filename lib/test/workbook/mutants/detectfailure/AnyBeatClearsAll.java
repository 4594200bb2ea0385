package workbook.mutants.detectfailure;

import replication.election.Heartbeat;
import workbook.mutants.Wrong;

@Wrong(
        task = "detect-failure",
        row = "trustsAgain",
        says = "speaks for its sender only",
        because = "one heartbeat clears everybody")
final class AnyBeatClearsAll extends OneMap {
    @Override
    public void heard(Heartbeat beat, long nowMillis) {
        lastHeard.replaceAll((node, heard) -> nowMillis);
    }
}
