package replication.singleleader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.singleleader.SingleLeaderRun.Outcome;
import replication.singleleader.SingleLeaderRun.Read;
import replication.singleleader.SingleLeaderRun.Write;

/** Judges what readers got by what had been acknowledged before they asked. */
final class Freshness {
    private final Map<String, List<Write>> writes;

    Freshness(List<Write> writes) {
        this.writes = writes.stream().collect(Collectors.groupingBy(Write::key));
    }

    boolean isStale(Read read) {
        return read.answer().isPresent() && (isBehind(read) || wasLeftOut(read));
    }

    private boolean isBehind(Read read) {
        return acknowledgedBefore(read)
                .map(write -> write.entry().orElseThrow().position())
                .anyMatch(position -> position.compareTo(read.answer().get().position()) > 0);
    }

    /** A node that left an entry out says that it is further than what it hands out. */
    private boolean wasLeftOut(Read read) {
        return acknowledgedBefore(read)
                .map(write -> write.entry().orElseThrow().position())
                .max(Comparator.naturalOrder())
                .filter(newest ->
                        newest.epoch() == read.answer().get().position().epoch())
                .filter(newest -> ofKey(read)
                        .filter(write -> Optional.of(write.value()).equals(read.value()))
                        .flatMap(write -> write.entry().stream())
                        .noneMatch(entry -> entry.position().compareTo(newest) >= 0))
                .isPresent();
    }

    /** A node that is wrong about how far it is may hand out the latest value all the same. */
    boolean sawTheLatest(Read read) {
        return acknowledgedBefore(read)
                .max(Comparator.comparing(write -> write.entry().orElseThrow().position()))
                .map(Write::value)
                .equals(read.value());
    }

    private Stream<Write> acknowledgedBefore(Read read) {
        return ofKey(read)
                .filter(write -> write.outcome() == Outcome.ACKNOWLEDGED)
                .filter(write -> write.answered().orElseThrow().compareTo(read.asked()) <= 0);
    }

    private Stream<Write> ofKey(Read read) {
        return writes.getOrDefault(read.key(), List.of()).stream();
    }
}
