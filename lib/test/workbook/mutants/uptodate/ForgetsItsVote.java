package workbook.mutants.uptodate;

import replication.election.Ballot;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "refusingUsesUpNoVote",
        says = "or it could vote twice",
        because = "forgets the vote it has given when it refuses another candidate of the same term")
final class ForgetsItsVote extends LooksAtTheLogFirst {
    @Override
    boolean refusesAtOnce(long term, Ballot mine) {
        return term >= mine.term();
    }
}
