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
        row = "takesTheNewestOfAll",
        says = "it is 9th",
        because = "compares counters as texts: 9 comes after 12",
        onlyThere = true)
final class ComparesTexts implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        return Optional.of(new Answer(replies.stream()
                .flatMap(reply -> reply.versioned().stream())
                .max(Comparator.comparing(held -> held.version().toString()))
                .flatMap(Versioned::value)));
    }
}
