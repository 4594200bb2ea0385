package workbook.mutants.followerapply;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "follower-apply",
        row = "followsInManyRuns",
        says = "the reader saw data that never existed",
        because = "takes every greater number: in the cluster a reader sees a state that the leader never had")
final class TakesEveryGreaterNumberInTheCluster extends Copy {
    @Override
    public boolean applyLog(LogEntry entry) {
        return entry.sequence() > lastApplied && store(entry);
    }
}
