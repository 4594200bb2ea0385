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
        says = "and got no answer",
        because = "a node without the key does not count: in the cluster a read of a new key never ends")
final class SkipsAbsentInTheCluster implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        return new SkipsAbsent().read(r, replies);
    }
}
