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
        return read.answer().isPresent()
                && acknowledgedBefore(read)
                        .map(Freshness::position)
                        .max(Comparator.naturalOrder())
                        .filter(newest -> isBehind(read, newest) || wasLeftOut(read, newest))
                        .isPresent();
    }

    private static boolean isBehind(Read read, Position newest) {
        return newest.compareTo(read.answer().orElseThrow().position()) > 0;
    }

    /** A node that left an entry out says that it is further than what it hands out. */
    private boolean wasLeftOut(Read read, Position newest) {
        return newest.epoch() == read.answer().orElseThrow().position().epoch()
                && ofKey(read)
                        .filter(write -> Optional.of(write.value()).equals(read.value()))
                        .flatMap(write -> write.entry().stream())
                        .noneMatch(entry -> entry.position().compareTo(newest) >= 0);
    }

    /** A node that is wrong about how far it is may hand out the latest value all the same. */
    boolean sawTheLatest(Read read) {
        return acknowledgedBefore(read)
                .max(Comparator.comparing(Freshness::position))
                .map(Write::value)
                .equals(read.value());
    }

    private static Position position(Write acknowledged) {
        return acknowledged.entry().orElseThrow().position();
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
