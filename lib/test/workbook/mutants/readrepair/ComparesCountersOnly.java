package workbook.mutants.readrepair;

import java.util.Optional;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "aHomeKeepsTheNewer",
        says = "bob's",
        because = "of two writers with equal counters the later message wins",
        onlyThere = true)
final class ComparesCountersOnly extends Usual {
    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return mine.filter(held -> held.version().counter() > incoming.version().counter())
                .orElse(incoming);
    }
}
