package replication.leaderless;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import replication.consistency.Action;
import replication.consistency.ClientRecorder;
import replication.consistency.History;
import replication.simulation.Intake;
import replication.simulation.NodeId;

/**
 * What a run knows beside its trace. It sees true time and every node, as no machine does; nobody reads it before the
 * end.
 */
final class RunRecord {
    /** What {@code node} holds under {@code key} from {@code at} on. */
    record Holding(Duration at, NodeId node, String key, Optional<Held> held) {}

    /** {@code node} keeps a hint from {@code at} on, or has got it confirmed. */
    record HintStory(Duration at, NodeId node, MissedWrite missed, boolean delivered) {}

    /** What is counted. */
    record Counts(long repairs, long hashes, long versions, long transfers) {}

    private record RequestId(NodeId client, long number) {}

    private record Asked(int process, NodeId client) {}

    private final Supplier<Duration> clock;
    private final ClientRecorder clients;
    private final Map<RequestId, Asked> open = new HashMap<>();
    private final Map<RequestId, LeaderlessRun.Write> writes = new LinkedHashMap<>();
    private final Map<RequestId, LeaderlessRun.Read> reads = new LinkedHashMap<>();
    private final SortedMap<NodeId, Integer> answered = new TreeMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    private final List<HintStory> hints = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();
    private long repairs;
    private long hashes;
    private long versions;
    private long transfers;

    RunRecord(Supplier<Duration> clock) {
        this.clock = clock;
        clients = new ClientRecorder(clock);
    }

    /** {@code key} was there before anything else happened. */
    void begins(String key, String value) {
        Action write = new Action.Write(value);
        clients.ok(clients.asks(Parts.START.name(), key, write), write);
    }

    /** @param life the name of this life of the client */
    void asks(NodeId client, NodeId life, long number, Request request) {
        RequestId id = new RequestId(life, number);
        open.put(id, new Asked(clients.asks(client.name(), request.key(), action(request)), client));
        if (request instanceof Request.Write write) {
            writes.put(
                    id,
                    new LeaderlessRun.Write(
                            client,
                            write.key(),
                            write.value(),
                            clock.get(),
                            Optional.empty(),
                            LeaderlessRun.Outcome.UNKNOWN));
        } else {
            reads.put(
                    id, new LeaderlessRun.Read(client, request.key(), clock.get(), Optional.empty(), Optional.empty()));
        }
    }

    private static Action action(Request request) {
        return request instanceof Request.Write write ? action(write.value()) : new Action.Read(Optional.empty());
    }

    private static Action action(Optional<String> written) {
        return written.<Action>map(Action.Write::new).orElseGet(Action.Delete::new);
    }

    void written(NodeId life, long number) {
        RequestId id = new RequestId(life, number);
        LeaderlessRun.Write write = writes.computeIfPresent(
                id, (any, asked) -> asked.ended(clock.get(), LeaderlessRun.Outcome.ACKNOWLEDGED));
        clients.ok(answer(id), action(write.value()));
    }

    void found(NodeId life, long number, Answer answer) {
        RequestId id = new RequestId(life, number);
        reads.computeIfPresent(id, (any, asked) -> asked.ended(clock.get(), answer));
        clients.ok(answer(id), new Action.Read(answer.value()));
    }

    private int answer(RequestId id) {
        Asked asked = open.remove(id);
        answered.merge(asked.client(), 1, Integer::sum);
        return asked.process();
    }

    void unknown(NodeId life, long number) {
        RequestId id = new RequestId(life, number);
        writes.computeIfPresent(id, (any, asked) -> asked.ended(clock.get(), LeaderlessRun.Outcome.UNKNOWN));
        clients.unknown(open.remove(id).process());
    }

    /** How many answers each client has got. */
    SortedMap<NodeId, Integer> answered() {
        return new TreeMap<>(answered);
    }

    void holds(NodeId node, String key, Optional<Held> held) {
        holdings.add(new Holding(clock.get(), node, key, held));
    }

    /** A value that is there already is nothing new. */
    void takes(NodeId node, String key, Optional<Held> before, Held incoming, Held after) {
        List<String> held = before.map(Held::texts).orElse(List.of());
        for (String text : incoming.texts()) {
            if (!held.equals(List.of(text)) || !held.equals(after.texts())) {
                intakes.add(new Intake(clock.get(), node, key, held, text, after.texts()));
            }
        }
    }

    List<Intake> intakes() {
        return List.copyOf(intakes);
    }

    void hintKept(NodeId node, MissedWrite missed) {
        hints.add(new HintStory(clock.get(), node, missed, false));
    }

    void hintDelivered(NodeId node, MissedWrite missed) {
        hints.add(new HintStory(clock.get(), node, missed, true));
    }

    /** A reader brought something to {@code count} homes. */
    void repaired(int count) {
        repairs += count;
    }

    void comparedHashes(int count) {
        hashes += count;
    }

    void comparedVersions(int count) {
        versions += count;
    }

    /** {@code count} values travelled in an exchange. */
    void transferred(int count) {
        transfers += count;
    }

    History history() {
        return clients.history();
    }

    List<LeaderlessRun.Write> writes() {
        return List.copyOf(writes.values());
    }

    List<LeaderlessRun.Read> reads() {
        return List.copyOf(reads.values());
    }

    List<Holding> holdings() {
        return List.copyOf(holdings);
    }

    List<HintStory> hints() {
        return List.copyOf(hints);
    }

    Counts counts() {
        return new Counts(repairs, hashes, versions, transfers);
    }
}
