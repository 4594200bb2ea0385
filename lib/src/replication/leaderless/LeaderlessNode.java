package replication.leaderless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import replication.leaderless.LeaderlessMessage.Ask;
import replication.leaderless.LeaderlessMessage.Fetch;
import replication.leaderless.LeaderlessMessage.Fetched;
import replication.leaderless.LeaderlessMessage.HandOver;
import replication.leaderless.LeaderlessMessage.HandedOver;
import replication.leaderless.LeaderlessMessage.Here;
import replication.leaderless.LeaderlessMessage.HintKept;
import replication.leaderless.LeaderlessMessage.KeepHint;
import replication.leaderless.LeaderlessMessage.Knock;
import replication.leaderless.LeaderlessMessage.RunExchange;
import replication.leaderless.LeaderlessMessage.Store;
import replication.leaderless.LeaderlessMessage.Stored;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A machine of the store: a home for some keys, a coordinator for whoever asks, a keeper of hints for others. */
final class LeaderlessNode implements Node<LeaderlessMessage> {
    private static final String EXCHANGE = "exchange";
    private static final String PURGE = "purge ";

    private final Parts parts;
    private final DataRules rules;
    private final RunRecord record;
    private final SortedMap<String, Held> data = new TreeMap<>();
    private final Coordinator coordinator;
    private final HintDelivery hints;
    private final AntiEntropyProtocol comparing;
    private long turn;

    /**
     * @param name the name of this life of the node
     * @param initial what it holds from the start
     */
    LeaderlessNode(NodeId name, Parts parts, RunRecord record, Map<String, Held> initial) {
        this.parts = parts;
        this.record = record;
        rules = parts.rules(name);
        coordinator =
                new Coordinator(name, parts, rules, record, (client, told, context) -> context.send(client, told));
        hints = new HintDelivery(parts, rules, record);
        comparing = new AntiEntropyProtocol(parts, rules, data, record, this::store);
        data.putAll(initial);
    }

    /** Everything it holds, tombstones included, by key. */
    SortedMap<String, Held> data() {
        return new TreeMap<>(data);
    }

    /** It has just been added, or is back after a crash with what it held; calls that were going on are not. */
    @Override
    public void start(Context<LeaderlessMessage> context) {
        coordinator.forgetCalls();
        hints.restart(context);
        data.keySet().forEach(key -> purgeLater(key, context));
        parts.exchangeEvery.ifPresent(time -> context.setTimer(EXCHANGE, time));
    }

    @Override
    public void receive(LeaderlessMessage message, NodeId from, Context<LeaderlessMessage> context) {
        if (message instanceof Store store) {
            store(store.key(), store.held(), context);
            context.send(from, new Stored(store.call()));
        } else if (message instanceof Fetch fetch) {
            context.send(from, new Fetched(fetch.call(), fetch.key(), Optional.ofNullable(data.get(fetch.key()))));
        } else if (message instanceof Ask ask) {
            coordinator.begin(from, ask, context);
        } else if (message instanceof KeepHint keep) {
            hints.keep(keep.missed(), context);
            context.send(from, new HintKept(keep.call(), keep.missed().home()));
        } else if (message instanceof Knock) {
            context.send(from, new Here());
        } else if (message instanceof Here) {
            hints.isThere(from, context);
        } else if (message instanceof HandOver handOver) {
            store(handOver.missed().key(), handOver.missed().held(), context);
            context.send(from, new HandedOver(handOver.missed()));
        } else if (message instanceof HandedOver handedOver) {
            hints.delivered(handedOver.missed(), context);
        } else if (message instanceof RunExchange run) {
            comparing.begin(run.partner(), context);
        } else if (!coordinator.receive(message, from, context) && !comparing.receive(message, from, context)) {
            throw new IllegalStateException(
                    context.self() + " is a node of a store and got " + message + " from " + from + ".");
        }
    }

    private void store(String key, Held incoming, Context<LeaderlessMessage> context) {
        Optional<Held> mine = Optional.ofNullable(data.get(key));
        Held after = rules.store(mine, incoming);
        rules.saw(key, incoming);
        record.takes(context.self(), key, mine, incoming, after);
        if (mine.equals(Optional.of(after))) {
            context.mark(Mark.Kind.IGNORED, key + "=" + incoming);
            return;
        }
        data.put(key, after);
        record.holds(context.self(), key, Optional.of(after));
        context.mark(Mark.Kind.STORED, key + "=" + after);
        purgeLater(key, context);
    }

    private void purgeLater(String key, Context<LeaderlessMessage> context) {
        if (rules.isTombstone(data.get(key))) {
            parts.purgeAfter.ifPresent(time -> context.setTimer(PURGE + key, time));
        } else {
            context.cancelTimer(PURGE + key);
        }
    }

    @Override
    public void timerFired(String name, Context<LeaderlessMessage> context) {
        if (name.equals(HintDelivery.TIMER)) {
            hints.knock(context);
        } else if (name.equals(EXCHANGE)) {
            comparing.partner(context.self(), turn++).ifPresent(partner -> comparing.begin(partner, context));
            parts.exchangeEvery.ifPresent(time -> context.setTimer(EXCHANGE, time));
        } else if (name.startsWith(PURGE)) {
            String key = name.substring(PURGE.length());
            data.remove(key);
            record.holds(context.self(), key, Optional.empty());
            context.mark(Mark.Kind.NOTE, "purges " + key);
        } else if (!coordinator.timerFired(name, context)) {
            throw new IllegalStateException(context.self() + " has no use for the timer \"" + name + "\".");
        }
    }

    /** Such as "x=B (2 alice)". */
    @Override
    public String state() {
        return data.isEmpty()
                ? "empty"
                : data.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public boolean onlyReads(LeaderlessMessage message) {
        return message instanceof Fetch;
    }

    @Override
    public boolean ignores(LeaderlessMessage message) {
        return coordinator.ignores(message);
    }

    @Override
    public boolean needsNoAnswerTo(LeaderlessMessage message) {
        return coordinator.needsNoAnswerTo(message);
    }

    @Override
    public Optional<Object> fingerprint() {
        return rules.fingerprint().map(own -> List.of(own, data(), coordinator.fingerprint(), turn));
    }
}
