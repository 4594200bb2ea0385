package workbook.view;

import java.time.Duration;
import java.util.List;
import replication.consistency.History;
import replication.consistency.Operation;
import replication.simulation.NodeId;

/**
 * What one client was told about its writes, in the order in which it asked. Reads are left out.
 *
 * @param told one for each write
 */
public record ClientAnswers(List<Told> told) {
    /** What a client can be told. */
    public enum Kind {
        OK,
        /** Nothing in time, or that nobody knows. */
        UNKNOWN,
        REFUSED
    }

    /** @param asked when the client asked */
    public record Told(Duration asked, Kind kind) {}

    public ClientAnswers {
        told = List.copyOf(told);
    }

    /**
     * The writes of {@code client} in {@code history}, whose operations have times.
     *
     * @param until an answer after this counts as none
     */
    public static ClientAnswers in(History history, NodeId client, Duration until) {
        return new ClientAnswers(history.operations().stream()
                .filter(operation -> operation.who().equals(client.name()) && operation.writes())
                .map(operation -> told(operation, until))
                .toList());
    }

    private static Told told(Operation operation, Duration until) {
        Operation.When when = operation.when().orElseThrow();
        boolean late = when.ended().filter(end -> end.compareTo(until) > 0).isPresent();
        return new Told(
                when.called(),
                late
                        ? Kind.UNKNOWN
                        : switch (operation.outcome()) {
                            case OK -> Kind.OK;
                            case FAILED -> Kind.REFUSED;
                            case UNKNOWN -> Kind.UNKNOWN;
                        });
    }

    public long count(Kind kind) {
        return told.stream().filter(one -> one.kind() == kind).count();
    }

    /** How many writes were not acknowledged. */
    public long withoutOk() {
        return told.size() - count(Kind.OK);
    }
}
