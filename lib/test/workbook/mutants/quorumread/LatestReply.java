package workbook.mutants.quorumread;

import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "takesTheNewestOfAll",
        says = "it is old",
        because = "what came last is taken for what was written last")
final class LatestReply implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        return Optional.of(
                new Answer(replies.get(replies.size() - 1).versioned().flatMap(Versioned::value)));
    }
}
