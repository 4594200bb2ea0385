package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "The voter may hold an entry that it lacks",
        because = "OR for AND: either key is enough")
final class EitherIsEnough extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() >= mine.term() || candidate.index() >= mine.index();
    }
}
