package workbook.mutants.quorumread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "nothingIsAnAnswer",
        says = "go on waiting",
        because = "a node without the key does not count: reading a new key never ends")
final class SkipsAbsent implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        List<Reply> present = new ArrayList<>(replies);
        present.removeIf(reply -> reply.versioned().isEmpty());
        return new OneByOne().read(r, present);
    }
}
