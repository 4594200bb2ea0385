package workbook.mutants.readrepair;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replication.leaderless.ReadRepair;
import replication.leaderless.Version;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import workbook.mutants.Right;

@Right(task = "read-repair", how = "collects the repairs with a stream")
final class StreamsOnly implements ReadRepair {
    @Override
    public Map<NodeId, Versioned> repairs(Map<NodeId, Optional<Versioned>> replies) {
        Version newest = replies.values().stream()
                .map(held -> held.map(Versioned::version).orElse(Version.NONE))
                .max(Comparator.naturalOrder())
                .orElse(Version.NONE);
        Optional<Versioned> wanted = replies.values().stream()
                .flatMap(Optional::stream)
                .filter(held -> held.version().equals(newest))
                .findAny();
        return replies.entrySet().stream()
                .filter(reply -> !reply.getValue().equals(wanted))
                .collect(Collectors.toMap(Map.Entry::getKey, reply -> wanted.orElseThrow()));
    }

    @Override
    public Versioned store(Optional<Versioned> mine, Versioned incoming) {
        return Stream.concat(mine.stream(), Stream.of(incoming))
                .reduce((a, b) -> b.isNewerThan(a) ? b : a)
                .orElseThrow();
    }
}
