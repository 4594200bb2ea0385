package workbook.mutants.uptodate;

import replication.election.Ballot;
import workbook.mutants.Wrong;

@Wrong(
        task = "up-to-date",
        row = "refusingUsesUpNoVote",
        says = "A term never falls",
        because = "goes back to an older term when it refuses a worse log")
final class LetsTheTermFall extends LooksAtTheLogFirst {
    @Override
    boolean refusesAtOnce(long term, Ballot mine) {
        return term != mine.term();
    }
}
