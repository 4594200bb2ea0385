package workbook.mutants.quorumread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "nothingIsAnAnswer",
        says = "Expected: Optional.of(new Answer(Optional.empty()))",
        because = "where nobody has the key it goes on waiting")
final class WaitsForAVersion implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }
        return replies.stream()
                .flatMap(reply -> reply.versioned().stream())
                .max(Comparator.comparing(Versioned::version))
                .map(newest -> new Answer(newest.value()));
    }
}
