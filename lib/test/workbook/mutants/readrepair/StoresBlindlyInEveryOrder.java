package workbook.mutants.readrepair;

import java.util.Optional;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeInEveryOrder",
        says = "x",
        because = "stores whatever comes: two homes end with what came last")
final class StoresBlindlyInEveryOrder extends Usual {
    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return incoming;
    }
}
