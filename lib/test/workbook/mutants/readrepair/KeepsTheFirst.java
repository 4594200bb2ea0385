package workbook.mutants.readrepair;

import java.util.Optional;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeInEveryOrder",
        says = "x",
        because = "a home that has something takes nothing more")
final class KeepsTheFirst extends Usual {
    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return mine.orElse(incoming);
    }
}
