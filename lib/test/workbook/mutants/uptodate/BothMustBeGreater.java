package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "It lacks nothing and gets the vote",
        because = "asks for term and index, both")
class BothMustBeGreater extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() >= mine.term() && candidate.index() >= mine.index();
    }
}
