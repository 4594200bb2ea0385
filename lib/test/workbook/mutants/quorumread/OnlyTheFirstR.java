package workbook.mutants.quorumread;

import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "takesTheNewestOfAll",
        says = "it is old",
        because = "does not look at what comes after the first r replies")
final class OnlyTheFirstR implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        return new CountsReplies().read(1, replies.subList(0, r));
    }
}
