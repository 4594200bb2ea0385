package workbook.mutants.quorumread;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.simulation.NodeId;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "takesTheNewestOfAll",
        says = "a: new (2 alice), a: old (1 alice), b: old (1 alice)",
        because = "of two replies of one node the later one counts, also if it is older",
        onlyThere = true)
final class LatestReplyOfANode implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        Map<NodeId, Reply> latest = new TreeMap<>();
        replies.forEach(reply -> latest.put(reply.node(), reply));
        return new OneByOne().read(r, new ArrayList<>(latest.values()));
    }
}
