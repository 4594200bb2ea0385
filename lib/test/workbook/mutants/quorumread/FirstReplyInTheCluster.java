package workbook.mutants.quorumread;

import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "seesWhatIsDoneInManyRuns",
        says = "but before that alice",
        because = "believes whoever answers first: in the cluster that is a home without the write")
final class FirstReplyInTheCluster implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        return new FirstReply().read(r, replies);
    }
}
