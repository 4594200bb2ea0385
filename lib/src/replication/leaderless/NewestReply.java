package replication.leaderless;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The library's own reader: waits for enough nodes, then takes the newest of all that it was told. */
public final class NewestReply implements QuorumRead {
    @Override
    public Optional<Answer> read(int r, List<Reply> replies) {
        if (replies.stream().map(Reply::node).distinct().count() < r) {
            return Optional.empty();
        }
        return Optional.of(new Answer(replies.stream()
                .flatMap(reply -> reply.versioned().stream())
                .max(Comparator.comparing(Versioned::version))
                .flatMap(Versioned::value)));
    }
}
