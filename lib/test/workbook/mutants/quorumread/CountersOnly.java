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
        says = "it is new",
        because = "compares counters only: of two equal ones the later reply wins")
final class CountersOnly implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        Optional<Versioned> newest = Optional.empty();
        for (Reply reply : replies) {
            if (reply.versioned().isPresent()) {
                Versioned held = reply.versioned().get();
                if (newest.isEmpty()
                        || held.version().counter() >= newest.get().version().counter()) {
                    newest = Optional.of(held);
                }
            }
        }
        return Optional.of(new Answer(newest.flatMap(Versioned::value)));
    }
}
