package workbook.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import replication.simulation.NodeId;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderRun;

/** The logs of a single-leader cluster at the end of a run. */
final class ReplicaLogs {
    private ReplicaLogs() {}

    /** One row a node, in the order of the run; entries whose clients were told "ok" have a tick. */
    static LogBoxes of(SingleLeaderRun run) {
        Set<LogEntry> acknowledged = run.acknowledged().stream()
                .flatMap(write -> write.entry().stream())
                .collect(Collectors.toSet());
        LogBoxes logs = LogBoxes.empty();
        for (NodeId node : run.nodes()) {
            logs = logs.row(node.name(), boxes(run.log(node), acknowledged));
        }
        return logs;
    }

    private static List<LogBox> boxes(List<LogEntry> log, Set<LogEntry> acknowledged) {
        return log.stream()
                .map(entry -> {
                    LogBox box = LogBox.entry(entry.sequence(), entry.epoch(), entry.key() + "=" + entry.value());
                    return acknowledged.contains(entry) ? box.withTick() : box;
                })
                .toList();
    }
}
