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
        says = "The answer should be nothing; it is new",
        because = "a tombstone is passed over, and the deleted value is back",
        onlyThere = true)
final class SkipsTombstones implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        return Optional.of(new Answer(replies.stream()
                .flatMap(reply -> reply.versioned().stream())
                .filter(held -> !held.isTombstone())
                .max(Comparator.comparing(Versioned::version))
                .flatMap(Versioned::value)));
    }
}
