package workbook.mutants.readrepair;

import java.util.Map;
import java.util.Optional;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "read-repair",
        row = "bringsTheNewestToWhoLacksIt",
        says = "The homes hold {a=† (10 alice), b=nothing}. The repairs should be {b=† (10 alice)}; they are {}",
        because = "where nobody has a value it repairs nothing, also no tombstone",
        onlyThere = true)
final class NeedsAValue extends Usual {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        boolean nothing = replies.values().stream()
                .allMatch(held -> held.flatMap(Versioned::value).isEmpty());
        return nothing ? Map.of() : super.repairs(replies);
    }
}
