package workbook.mutants.leaderwrite;

import replication.singleleader.LogEntry;
import workbook.mutants.Wrong;

@Wrong(
        task = "leader-write",
        row = "refusesWithoutLeading",
        says = "A node that had stepped down was asked to write. It should throw NotLeaderException",
        because = "a deposed leader goes on writing; only a node that never led refuses")
final class NeverLooksAtItsRole extends Given {
    @Override
    public LogEntry write(String key, String value, long now) {
        if (epoch == 0) {
            requireLeader();
        }
        return append(new LogEntry(epoch, lastApplied + 1, key, value, now));
    }
}
