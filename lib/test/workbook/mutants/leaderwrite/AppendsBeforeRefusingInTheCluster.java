package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "leadsInManyRuns",
        says = "#1 x=refused",
        because = "the same in the cluster: promoted, the node ships a write that its client was told is refused")
final class AppendsBeforeRefusingInTheCluster extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        LogEntry entry = new LogEntry(Math.max(epoch, 1), log.size() + 1, key, value, now);
        append(entry);
        requireLeader();
        return entry;
    }
}
