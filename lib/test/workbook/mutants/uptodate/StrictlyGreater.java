package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "It lacks nothing and gets the vote",
        because = "asks for strictly more, so among equal logs nobody is elected")
final class StrictlyGreater extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() != mine.term() ? candidate.term() > mine.term() : candidate.index() > mine.index();
    }
}
