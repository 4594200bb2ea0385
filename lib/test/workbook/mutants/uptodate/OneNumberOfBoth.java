package workbook.mutants.uptodate;

import replication.election.LogPosition;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "lastTermFirstThenLength",
        says = "The voter may hold an entry that it lacks",
        because = "makes one number of both, and a very long log outweighs a term")
final class OneNumberOfBoth extends ByLogs {
    @Override
    boolean goodEnough(LogPosition candidate, LogPosition mine) {
        return candidate.term() * 1_000_000 + candidate.index() >= mine.term() * 1_000_000 + mine.index();
    }
}
