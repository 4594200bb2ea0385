package replication.singleleader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import replication.consistency.Action;
import replication.consistency.ClientRecorder;
import replication.consistency.History;
import replication.simulation.NodeId;

/**
 * What a run knows beside its trace. It sees true time and every node, as no machine does; nobody reads it before the
 * end.
 */
final class RunRecord {
    /** The log of {@code node} ends with {@code last}, which it did not hold before. */
    record Stored(Duration at, NodeId node, LogEntry last) {}

    /** The log of {@code node} has {@code length} entries from now on. */
    record Length(Duration at, NodeId node, long length) {}

    /** {@code node} begins with an empty log, perhaps not for the first time. */
    record Beginning(Duration at, NodeId node) {}

    private record Request(NodeId client, long number) {}

    private final Supplier<Duration> clock;
    private final List<Stored> stored = new ArrayList<>();
    private final List<Length> lengths = new ArrayList<>();
    private final List<Beginning> beginnings = new ArrayList<>();
    private final List<SingleLeaderRun.Reign> reigns = new ArrayList<>();
    private final Map<Request, SingleLeaderRun.Write> writes = new LinkedHashMap<>();
    private final Map<Request, SingleLeaderRun.Read> reads = new LinkedHashMap<>();
    private final Map<Request, Integer> processes = new HashMap<>();
    private final ClientRecorder clients;

    RunRecord(Supplier<Duration> clock) {
        this.clock = clock;
        this.clients = new ClientRecorder(clock);
    }

    void begins(NodeId node) {
        beginnings.add(new Beginning(clock.get(), node));
    }

    void stored(NodeId node, LogEntry entry) {
        stored.add(new Stored(clock.get(), node, entry));
        length(node, entry.sequence());
    }

    void length(NodeId node, long length) {
        lengths.add(new Length(clock.get(), node, length));
    }

    void leads(NodeId node, long epoch) {
        reigns.add(new SingleLeaderRun.Reign(clock.get(), node, epoch));
    }

    void asksToWrite(NodeId client, long request, String key, String value) {
        processes.put(new Request(client, request), clients.asks(client.name(), key, new Action.Write(value)));
        writes.put(
                new Request(client, request),
                new SingleLeaderRun.Write(
                        client,
                        key,
                        value,
                        clock.get(),
                        Optional.empty(),
                        SingleLeaderRun.Outcome.UNKNOWN,
                        Optional.empty()));
    }

    /** A leader has given the write its place in the log. */
    void placed(NodeId client, long request, LogEntry entry) {
        writes.computeIfPresent(new Request(client, request), (key, write) -> write.at(entry));
    }

    void answered(NodeId client, long request, SingleLeaderRun.Outcome outcome) {
        SingleLeaderRun.Write written = writes.computeIfPresent(
                new Request(client, request), (key, write) -> write.answered(clock.get(), outcome));
        int process = processes.remove(new Request(client, request));
        switch (outcome) {
            case ACKNOWLEDGED -> clients.ok(process, new Action.Write(written.value()));
            case REFUSED -> clients.failed(process);
            case UNKNOWN -> clients.unknown(process);
        }
    }

    void asksToRead(NodeId client, long request, String key) {
        processes.put(
                new Request(client, request), clients.asks(client.name(), key, new Action.Read(Optional.empty())));
        reads.put(
                new Request(client, request),
                new SingleLeaderRun.Read(client, key, clock.get(), Optional.empty(), Optional.empty()));
    }

    void got(NodeId client, long request, SingleLeaderRun.Answer answer) {
        reads.computeIfPresent(new Request(client, request), (key, read) -> read.answered(clock.get(), answer));
        clients.ok(processes.remove(new Request(client, request)), new Action.Read(answer.value()));
    }

    /** The client waits no longer for the answer to a read. */
    void gaveUpReading(NodeId client, long request) {
        clients.unknown(processes.remove(new Request(client, request)));
    }

    History history() {
        return clients.history();
    }

    List<Stored> stored() {
        return stored;
    }

    List<Length> lengths() {
        return lengths;
    }

    List<Beginning> beginnings() {
        return beginnings;
    }

    List<SingleLeaderRun.Reign> reigns() {
        return reigns;
    }

    List<SingleLeaderRun.Write> writes() {
        return List.copyOf(writes.values());
    }

    List<SingleLeaderRun.Read> reads() {
        return List.copyOf(reads.values());
    }
}
