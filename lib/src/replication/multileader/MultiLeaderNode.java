package replication.multileader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import replication.multileader.MultiLeaderMessage.Accepted;
import replication.multileader.MultiLeaderMessage.Ask;
import replication.multileader.MultiLeaderMessage.Assigned;
import replication.multileader.MultiLeaderMessage.Change;
import replication.multileader.MultiLeaderMessage.Copies;
import replication.multileader.MultiLeaderMessage.Counted;
import replication.multileader.MultiLeaderMessage.Found;
import replication.multileader.MultiLeaderMessage.Placed;
import replication.multileader.MultiLeaderMessage.Update;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/**
 * A leader among several: answers its clients at once, tells the others afterwards, and takes in what they tell.
 *
 * <p>Source: the unit's document, exercise 2, {@code MultiLeaderNode}.
 */
final class MultiLeaderNode implements Node<MultiLeaderMessage> {
    private static final String EXCHANGE = "exchange";

    /**
     * How a leader talks to the others.
     *
     * @param origins whether an update is not passed on to where it came from
     * @param updates whether it tells of a write when it happens
     */
    record Talk(List<NodeId> next, boolean forwards, boolean origins, boolean updates, Optional<Duration> exchange) {}

    private record UpdateId(NodeId origin, long number) {}

    private final NodeId writer;
    private final Talk talk;
    private final boolean keepSiblings;
    private final RunRecord record;
    private final Registers registers;
    private final SiblingStore siblings;
    private final Counters counters;
    private final Set<UpdateId> forwarded = new HashSet<>();
    private long updates;

    /** @param writer the name under which this leader writes; a new one after a restart without memory */
    MultiLeaderNode(NodeId writer, Talk talk, Rules rules, RunRecord record) {
        this.writer = writer;
        this.talk = talk;
        this.keepSiblings = rules.keepSiblings();
        this.record = record;
        this.registers = new Registers(rules);
        this.siblings = new SiblingStore(rules.siblings().get());
        this.counters = new Counters(rules.counter().get());
    }

    Registers registers() {
        return registers;
    }

    SiblingStore siblings() {
        return siblings;
    }

    Counters counters() {
        return counters;
    }

    /** Such as "x=A y=B". */
    @Override
    public String state() {
        List<String> held = new ArrayList<>();
        contents().forEach((key, value) -> held.add(key + "=" + value));
        return held.isEmpty() ? "empty" : String.join(" ", held);
    }

    @Override
    public void start(Context<MultiLeaderMessage> context) {
        talk.exchange().ifPresent(every -> context.setTimer(EXCHANGE, every));
    }

    @Override
    public void timerFired(String name, Context<MultiLeaderMessage> context) {
        Copies copies = copies();
        talk.next().forEach(other -> context.send(other, copies));
        start(context);
    }

    private Copies copies() {
        return new Copies(registers.all(), siblings.all(), counters.all());
    }

    @Override
    public void receive(MultiLeaderMessage message, NodeId from, Context<MultiLeaderMessage> context) {
        if (message instanceof Ask ask) {
            answer(ask, from, context);
        } else if (message instanceof Update update) {
            boolean changed = take(update.change(), context.self());
            context.mark(
                    changed ? Mark.Kind.STORED : Mark.Kind.IGNORED,
                    update.change().toString());
            passOn(update, from, context);
        } else if (message instanceof Copies copies) {
            boolean changed = takeAll(copies, context.self());
            // Two that hold the same exchange it again and again; that is no news.
            if (changed || !copies.equals(copies())) {
                context.mark(changed ? Mark.Kind.STORED : Mark.Kind.IGNORED, "what " + from + " has");
            }
        } else {
            throw new IllegalStateException(context.self() + " is a leader and got " + message + " from " + from + ".");
        }
    }

    private void answer(Ask ask, NodeId client, Context<MultiLeaderMessage> context) {
        if (ask.operation() instanceof Operation.Read read) {
            Collection<Sibling> found = siblings.get(read.key());
            context.send(client, new Found(ask.number(), read.key(), read(read.key()), VersionVectors.seenIn(found)));
            return;
        }
        Change change = change(ask, client, context);
        context.mark(
                isOverruled(change) ? Mark.Kind.IGNORED : Mark.Kind.STORED,
                ask.operation().toString());
        context.send(client, new Accepted(ask.number()));
        Update update = new Update(writer, ++updates, change);
        forwarded.add(new UpdateId(writer, updates));
        if (talk.updates()) {
            talk.next().forEach(other -> context.send(other, update));
        }
    }

    /** Whether what a client wrote lost at once to what was here. */
    private boolean isOverruled(Change change) {
        return change instanceof Assigned assigned
                && registers
                        .get(assigned.key())
                        .filter(held -> !held.equals(assigned.value()))
                        .isPresent();
    }

    private Change change(Ask ask, NodeId client, Context<MultiLeaderMessage> context) {
        String key = ask.operation().key();
        List<String> held = held(key);
        if (ask.operation() instanceof Operation.Add add) {
            counters.add(key, writer, add.n());
            record.added(key, add.n());
            record.takes(context.self(), key, held, "+" + add.n(), held(key));
            return new Counted(key, counters.slots(key));
        }
        if (!(ask.operation() instanceof Operation.Write write)) {
            throw new IllegalStateException(context.self() + " cannot do " + ask.operation() + ".");
        }
        AcceptedWrite accepted = new AcceptedWrite(client, context.self(), key, write.value());
        if (keepSiblings) {
            String value = write.value()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Leaders that keep siblings cannot delete " + key + "; write an empty text instead."));
            Sibling sibling = new Sibling(value, ask.vector());
            siblings.take(key, sibling);
            record.accepted(accepted, sibling);
            record.takes(context.self(), key, held, value, held(key));
            return new Placed(key, sibling);
        }
        Optional<VersionedValue> before = registers.get(key);
        VersionedValue written = registers.write(writer, key, write.value(), context.clockMillis());
        record.accepted(accepted, written, before);
        written.value().ifPresent(value -> record.takes(context.self(), key, held, value, held(key)));
        return new Assigned(key, written);
    }

    private boolean take(Change change, NodeId self) {
        String key = change.key();
        List<String> held = held(key);
        boolean changed;
        String incoming;
        if (change instanceof Assigned assigned) {
            changed = registers.take(key, assigned.value());
            incoming = assigned.value().value().orElse("");
        } else if (change instanceof Placed placed) {
            changed = siblings.take(key, placed.sibling());
            incoming = placed.sibling().value();
        } else if (change instanceof Counted counted) {
            changed = counters.take(key, counted.slots());
            incoming = String.valueOf(counters.value(key));
        } else {
            throw new IllegalStateException("A leader cannot take in " + change + ".");
        }
        record.takes(self, key, held, incoming, held(key));
        return changed;
    }

    private boolean takeAll(Copies copies, NodeId self) {
        Map<String, List<String>> held = new TreeMap<>();
        copies.values().keySet().forEach(key -> held.put(key, held(key)));
        boolean changed = registers.takeAll(copies.values());
        copies.values()
                .forEach((key, value) ->
                        record.takes(self, key, held.get(key), value.value().orElse(""), held(key)));
        for (Map.Entry<String, Set<Sibling>> entry : copies.siblings().entrySet()) {
            for (Sibling sibling : entry.getValue()) {
                changed |= take(new Placed(entry.getKey(), sibling), self);
            }
        }
        for (Map.Entry<String, Map<NodeId, Long>> entry : copies.counters().entrySet()) {
            changed |= take(new Counted(entry.getKey(), entry.getValue()), self);
        }
        return changed;
    }

    /** What is here under {@code key}, value by value. */
    private List<String> held(String key) {
        if (counters.has(key)) {
            return List.of(String.valueOf(counters.value(key)));
        }
        Set<Sibling> kept = siblings.get(key);
        return kept.isEmpty()
                ? registers
                        .get(key)
                        .flatMap(VersionedValue::value)
                        .map(List::of)
                        .orElse(List.of())
                : kept.stream().map(Sibling::value).toList();
    }

    private void passOn(Update update, NodeId from, Context<MultiLeaderMessage> context) {
        if (!talk.forwards()) {
            return;
        }
        if (!talk.origins()) {
            talk.next().forEach(other -> context.send(other, update));
        } else if (forwarded.add(new UpdateId(update.origin(), update.number()))) {
            talk.next().stream()
                    .filter(other -> !other.equals(from) && !other.equals(update.origin()))
                    .forEach(other -> context.send(other, update));
        }
    }

    /** What a client finds under {@code key}; siblings stand side by side. */
    Optional<String> read(String key) {
        List<String> held = held(key);
        return held.isEmpty() ? Optional.empty() : Optional.of(String.join(" | ", held));
    }

    /** Everything a client could find, by key; used to compare two leaders. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        registers.all().keySet().forEach(key -> read(key).ifPresent(value -> contents.put(key, value)));
        siblings.all().keySet().forEach(key -> read(key).ifPresent(value -> contents.put(key, value)));
        counters.all().keySet().forEach(key -> read(key).ifPresent(value -> contents.put(key, value)));
        return contents;
    }
}
