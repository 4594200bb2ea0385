package workbook.mutants.readrepair;

import java.util.Optional;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "aHomeKeepsTheNewer",
        says = "It should hold new (9 alice) afterwards; it holds old (7 alice)",
        because = "a late message brings an old version back")
final class StoresBlindly extends Usual {
    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return incoming;
    }
}
