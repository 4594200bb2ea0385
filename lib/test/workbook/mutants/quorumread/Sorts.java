package workbook.mutants.quorumread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "quorum-read", how = "keeps one reply a node and sorts them")
final class Sorts implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        Map<NodeId, Versioned> byNode = new HashMap<>();
        Versioned none = new Versioned(Optional.empty(), Version.NONE);
        for (Reply reply : replies) {
            byNode.merge(reply.node(), reply.versioned().orElse(none), (a, b) -> a.isNewerThan(b) ? a : b);
        }
        List<Versioned> held = new ArrayList<>(byNode.values());
        held.sort(Comparator.comparing(Versioned::version).reversed());
        return held.size() >= r ? Optional.of(new Answer(held.get(0).value())) : Optional.empty();
    }
}
