package workbook.mutants.quorumread;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "quorum-read", how = "one loop, a set of names and the newest so far")
final class OneByOne implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        Set<NodeId> nodes = new HashSet<>();
        Versioned newest = null;
        for (Reply reply : replies) {
            nodes.add(reply.node());
            Versioned held = reply.versioned().orElse(null);
            if (held != null && (newest == null || held.isNewerThan(newest))) {
                newest = held;
            }
        }
        if (nodes.size() < r) {
            return Optional.empty();
        }
        return Optional.of(new Answer(newest == null ? Optional.empty() : newest.value()));
    }
}
