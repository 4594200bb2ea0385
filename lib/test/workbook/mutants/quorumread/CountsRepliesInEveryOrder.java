package workbook.mutants.quorumread;

import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "seesWhatIsDoneInEveryOrder",
        says = "but before that alice",
        because = "counts replies: in some order the slow home answers twice")
final class CountsRepliesInEveryOrder implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        return new CountsReplies().read(r, replies);
    }
}
