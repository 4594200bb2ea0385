package workbook.mutants.readrepair;

import java.util.Optional;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "homesAgreeAfterReadsInManyRuns",
        says = "alice",
        because = "stores whatever comes: in the cluster a version falls")
final class StoresBlindlyInTheCluster extends Usual {
    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return incoming;
    }
}
