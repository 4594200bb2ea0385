package replication.leaderless;

import java.util.Objects;
import java.util.Optional;

/**
 * What a reader is told.
 *
 * @param value empty if there is no such key, or if it was deleted: that is an answer, too
 */
public record Answer(Optional<String> value) {
    public Answer {
        Objects.requireNonNull(value, "An answer is Optional.of(text), or Optional.empty() for no such key.");
    }

    @Override
    public String toString() {
        return value.orElse("nothing");
    }
}
