package workbook.mutants.quorumread;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replication.leaderless.Answer;
import replication.leaderless.QuorumRead;
import replication.leaderless.Reply;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import workbook.mutants.Wrong;

@Wrong(
        task = "quorum-read",
        row = "takesTheNewestOfAll",
        says = "a: old (1 alice), b: new (2 alice), c: old (1 alice)",
        because = "lets the majority vote: two old copies beat the new one")
final class MostFrequentValue implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }

        Map<Optional<Versioned>, Long> votes = new LinkedHashMap<>();
        replies.forEach(reply -> votes.merge(reply.versioned(), 1L, Long::sum));
        long most = Collections.max(votes.values());
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(held -> held.map(Versioned::version).orElse(Version.NONE)))
                .map(held -> new Answer(held.flatMap(Versioned::value)));
    }
}
