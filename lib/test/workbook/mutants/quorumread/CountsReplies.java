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
        row = "waitsForDifferentNodes",
        says = "It is too early: read should be empty; it answers new",
        because = "counts replies, and a doubled one passes for two nodes")
final class CountsReplies implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.size() < r) {
            return Optional.empty();
        }
        return Optional.of(new Answer(replies.stream()
                .flatMap(reply -> reply.versioned().stream())
                .max(Comparator.comparing(Versioned::version))
                .flatMap(Versioned::value)));
    }
}
