package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "It lacks nothing and gets the vote",
        because = "compares the two keys in the wrong order",
        like = "LengthOnly")
final class LengthFirst extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.index() != mine.index() ? candidate.index() > mine.index() : candidate.term() >= mine.term();
    }
}
