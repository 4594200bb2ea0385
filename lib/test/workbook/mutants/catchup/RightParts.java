package workbook.mutants.catchup;

import java.util.List;
import replication.singleleader.LogEntry;
import replication.singleleader.Position;

/** The parts of a right answer that wrong ones keep. */
final class RightParts {
    private RightParts() {}

    static boolean agrees(List<LogEntry> log, Position end) {
        int n = (int) end.sequence();
        return n == 0 || n <= log.size() && log.get(n - 1).epoch() == end.epoch();
    }
}
