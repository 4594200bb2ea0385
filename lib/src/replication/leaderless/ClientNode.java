package replication.leaderless;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import replication.leaderless.LeaderlessMessage.Ask;
import replication.leaderless.LeaderlessMessage.Does;
import replication.leaderless.LeaderlessMessage.Found;
import replication.leaderless.LeaderlessMessage.Told;
import replication.leaderless.LeaderlessMessage.Written;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A client: asks its coordinator, or coordinates itself, waits for a while, and marks what it was told. */
final class ClientNode implements Node<LeaderlessMessage> {
    private static final String WAITED = "waited ";

    private final NodeId name;
    private final Parts parts;
    private final RunRecord record;
    private final Coordinator coordinator;
    private final Map<Long, Request> open = new TreeMap<>();
    private final Map<String, Map<NodeId, Long>> seen = new HashMap<>();
    private final List<Object> life = new ArrayList<>();
    private long number;

    /** @param name the name of this life of the client */
    ClientNode(NodeId name, Parts parts, RunRecord record) {
        this.name = name;
        this.parts = parts;
        this.record = record;
        coordinator =
                new Coordinator(name, parts, parts.rules(name), record, (self, told, context) -> told(told, context));
    }

    @Override
    public void start(Context<LeaderlessMessage> context) {
        coordinator.forgetCalls();
    }

    @Override
    public void receive(LeaderlessMessage message, NodeId from, Context<LeaderlessMessage> context) {
        if (message instanceof Does does) {
            ask(does.request(), does.client(), context);
        } else if (message instanceof Told told) {
            told(told, context);
        } else if (!coordinator.receive(message, from, context)) {
            throw new IllegalStateException(context.self() + " is a client and got " + message + " from " + from + ".");
        }
    }

    private void ask(Request request, LeaderlessClient client, Context<LeaderlessMessage> context) {
        open.put(++number, request);
        life.add(record.answered());
        record.asks(context.self(), name, number, request);
        context.mark(Mark.Kind.ASKS, request.toString());
        if (request instanceof Request.Write) {
            seenOf(request.key()).merge(name, 1L, Long::sum);
        }
        Ask ask = new Ask(number, request, new TreeMap<>(seenOf(request.key())));
        if (client.coordinatesItself()) {
            coordinator.begin(context.self(), ask, context);
        } else {
            parts.clientWaits().ifPresent(time -> context.setTimer(WAITED + ask.number(), time));
            context.send(client.coordinator(), ask);
        }
    }

    /** What comes after this client has given up is too late. */
    private void told(Told told, Context<LeaderlessMessage> context) {
        Request request = open.remove(told.number());
        if (request == null) {
            return;
        }
        context.cancelTimer(WAITED + told.number());
        life.add(told);
        if (told instanceof Found found) {
            found.seen().forEach((writer, count) -> seenOf(found.key()).merge(writer, count, Math::max));
            record.found(name, told.number(), new Answer(found.value()));
        } else if (told instanceof Written) {
            record.written(name, told.number());
            context.mark(Mark.Kind.ACKNOWLEDGED, request.toString());
        } else {
            gaveUp(told.number(), request, context);
        }
    }

    private void gaveUp(long asked, Request request, Context<LeaderlessMessage> context) {
        record.unknown(name, asked);
        context.mark(Mark.Kind.UNKNOWN, request.toString());
    }

    @Override
    public void timerFired(String timer, Context<LeaderlessMessage> context) {
        if (!coordinator.timerFired(timer, context)) {
            long asked = Long.parseLong(timer.substring(WAITED.length()));
            life.add(timer);
            gaveUp(asked, open.remove(asked), context);
        }
    }

    private Map<NodeId, Long> seenOf(String key) {
        return seen.computeIfAbsent(key, unseen -> new TreeMap<>());
    }

    /** Such as "waits for x=1 y?". */
    @Override
    public String state() {
        return open.isEmpty()
                ? ""
                : "waits for " + open.values().stream().map(Request::toString).collect(Collectors.joining(" "));
    }

    @Override
    public boolean isWaiting() {
        return !open.isEmpty();
    }

    @Override
    public boolean ignores(LeaderlessMessage message) {
        return coordinator.ignores(message);
    }

    @Override
    public boolean needsNoAnswerTo(LeaderlessMessage message) {
        return coordinator.needsNoAnswerTo(message);
    }

    /** What it was told so far, after how many answers of anybody it asked, and what it knows as a coordinator. */
    @Override
    public Optional<Object> fingerprint() {
        return coordinator.rules().fingerprint().map(own -> List.of(own, List.copyOf(life), coordinator.fingerprint()));
    }
}
