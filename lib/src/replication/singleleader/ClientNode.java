package replication.singleleader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.Node;
import replication.simulation.NodeId;

/** A client: it asks, waits for a while, and marks what it was told. It never repeats a request. */
final class ClientNode implements Node<Message> {
    private final Parts parts;
    private final Supplier<NodeId> leader;
    private final RunRecord record;
    private final Session session;
    private final Map<Long, Asked> open = new HashMap<>();
    private long requests;

    /** @param what as the diagram shows it: "x=1" for a write, "x" for a read */
    private record Asked(String what, boolean write, Map<NodeId, Long> positions, List<NodeId> asked) {}

    /** @param leader whom it takes for the leader when a read in its session finds no follower */
    ClientNode(Parts parts, RunRecord record, Supplier<NodeId> leader) {
        this.parts = parts;
        this.leader = leader;
        this.record = record;
        session = parts.session.get();
    }

    @Override
    public void receive(Message message, NodeId from, Context<Message> context) {
        if (message instanceof Message.DoWrite write) {
            write(write, context);
        } else if (message instanceof Message.DoRead read) {
            read(read, context);
        } else if (message instanceof Message.Written written) {
            if (tell(written.request(), SingleLeaderRun.Outcome.ACKNOWLEDGED, context)) {
                session.afterWrite(written.position().sequence());
            }
        } else if (message instanceof Message.Unknown unknown) {
            tell(unknown.request(), SingleLeaderRun.Outcome.UNKNOWN, context);
        } else if (message instanceof Message.Refused refused) {
            tell(refused.request(), SingleLeaderRun.Outcome.REFUSED, context);
        } else if (message instanceof Message.At at) {
            at(at, from, context);
        } else if (message instanceof Message.Value value) {
            value(value, from, context);
        } else {
            throw new IllegalStateException(context.self() + " is a client and got " + message + " from " + from + ".");
        }
    }

    private void write(Message.DoWrite write, Context<Message> context) {
        long request = ask(write.key() + "=" + write.value(), true, List.of(), context);
        record.asksToWrite(context.self(), request, write.key(), write.value());
        context.send(write.to().orElse(parts.firstLeader()), new Message.Write(request, write.key(), write.value()));
    }

    private void read(Message.DoRead read, Context<Message> context) {
        long request = ask(read.key(), false, read.nodes(), context);
        record.asksToRead(context.self(), request, read.key());
        if (read.inSession()) {
            read.nodes().forEach(node -> context.send(node, new Message.HowFar(request)));
            context.setTimer("choose " + request, Parts.POSITIONS_WITHIN);
        } else {
            context.send(read.nodes().get(0), new Message.Read(request, read.key()));
        }
    }

    private long ask(String what, boolean write, List<NodeId> nodes, Context<Message> context) {
        long request = ++requests;
        open.put(request, new Asked(what, write, new TreeMap<>(), nodes));
        context.mark(Mark.Kind.ASKS, write ? what : what + "?");
        context.setTimer("waited " + request, parts.clientWaits());
        return request;
    }

    private void at(Message.At at, NodeId from, Context<Message> context) {
        Asked asked = open.get(at.request());
        if (asked != null && asked.positions().size() < asked.asked().size()) {
            asked.positions().put(from, at.sequence());
            if (asked.positions().size() == asked.asked().size()) {
                choose(at.request(), context);
            }
        }
    }

    private void choose(long request, Context<Message> context) {
        context.cancelTimer("choose " + request);
        Asked asked = open.get(request);
        NodeId chosen = session.choose(new TreeMap<>(asked.positions()), leader.get());
        if (!asked.positions().containsKey(chosen) && !leader.get().equals(chosen)) {
            throw new IllegalArgumentException(
                    "A session chooses one of " + asked.positions().keySet() + " or the leader, not " + chosen + ".");
        }
        context.send(chosen, new Message.Read(request, asked.what()));
    }

    private void value(Message.Value value, NodeId from, Context<Message> context) {
        if (open.remove(value.request()) != null) {
            context.cancelTimer("waited " + value.request());
            session.afterRead(value.position().sequence());
            record.got(
                    context.self(), value.request(), new SingleLeaderRun.Answer(from, value.value(), value.position()));
        }
    }

    /** False if the client had given up before. */
    private boolean tell(long request, SingleLeaderRun.Outcome outcome, Context<Message> context) {
        Asked asked = open.remove(request);
        if (asked == null) {
            return false;
        }
        context.cancelTimer("waited " + request);
        record.answered(context.self(), request, outcome);
        context.mark(Mark.Kind.valueOf(outcome.name()), asked.what());
        return true;
    }

    /** Such as "waits for x=1, y?". */
    @Override
    public String state() {
        return open.isEmpty()
                ? ""
                : "waits for "
                        + new TreeMap<>(open)
                                .values().stream()
                                        .map(asked -> asked.write() ? asked.what() : asked.what() + "?")
                                        .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isWaiting() {
        return !open.isEmpty();
    }

    @Override
    public void timerFired(String name, Context<Message> context) {
        long request = Long.parseLong(name.substring(name.indexOf(' ') + 1));
        if (name.startsWith("choose ")) {
            choose(request, context);
        } else if (open.get(request).write()) {
            tell(request, SingleLeaderRun.Outcome.UNKNOWN, context);
        } else {
            record.gaveUpReading(context.self(), request);
            context.mark(Mark.Kind.UNKNOWN, open.remove(request).what() + "?");
        }
    }
}
