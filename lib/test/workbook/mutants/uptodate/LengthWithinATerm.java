package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "log ends at (1, 4) asks a voter whose log ends at (2, 3)",
        because = "a later term is enough, and in any other case the length is",
        like = "EitherIsEnough")
final class LengthWithinATerm extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() > mine.term() || candidate.index() >= mine.index();
    }
}
