package replication.singleleader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.simulation.Context;
import replication.simulation.NodeId;

/**
 * What a node has to do as long as it leads: ship the log, count confirmations, answer clients. One instance an epoch.
 */
final class LeaderDuty {
    static final String RESEND = "send again";
    private static final String WAITED = "waited for ";

    private final long epoch;
    private final long round;
    private final Parts parts;
    private final List<NodeId> others;
    private final Replica replica;
    private final CatchUp catchUp;
    private final AcknowledgementRule rule;
    /** Up to where each follower has said that it agrees with this leader; nothing is known of the others. */
    private final Map<NodeId, Position> known = new TreeMap<>();

    private final Map<Position, Waiting> waiting = new LinkedHashMap<>();
    private boolean announcing;
    private boolean remembering;

    private static final class Waiting {
        private final NodeId client;
        private final long request;
        private final List<AcknowledgementRule.Confirmation> received = new ArrayList<>();
        private boolean timedOut;

        Waiting(NodeId client, long request) {
            this.client = client;
            this.request = request;
        }
    }

    LeaderDuty(NodeId self, long epoch, long round, Parts parts, Replica replica) {
        this.epoch = epoch;
        this.round = round;
        this.parts = parts;
        others = parts.othersThan(self);
        this.replica = replica;
        catchUp = parts.catchUp.get();
        rule = parts.acknowledgement.get();
    }

    /** The cluster begins: all logs are empty, nobody has to be told. */
    void beginTogether() {
        others.forEach(follower -> known.put(follower, Position.START));
    }

    /** Tells everybody; they answer where their logs end. */
    void announce(Context<Message> context) {
        announcing = true;
        others.forEach(node -> context.send(node, leads(context)));
        remember(context);
    }

    /** Somebody else tells who leads, and whoever hears it says where its log ends. */
    void awaitEnds(Context<Message> context) {
        remember(context);
    }

    /** The machine is back with its memory, but without its timers. */
    void resume(Context<Message> context) {
        waiting.keySet().forEach(position -> waitFor(position, context));
        remembering = false;
        remember(context);
    }

    Message.Leads leads(Context<Message> context) {
        return new Message.Leads(epoch, context.self(), round);
    }

    void written(LogEntry entry, NodeId client, long request, Context<Message> context) {
        others.forEach(node -> context.send(node, new Message.Append(epoch, entry)));
        waiting.put(entry.position(), new Waiting(client, request));
        waitFor(entry.position(), context);
        decide(entry.position(), context);
        remember(context);
    }

    void applied(NodeId from, Position last, Context<Message> context) {
        known.merge(from, last, (old, now) -> old.compareTo(now) > 0 ? old : now);
        confirmed(from, last, context);
    }

    void sendAfter(NodeId from, Position last, Context<Message> context) {
        confirmed(from, last, context);
        if (parts.resending) {
            bringUpToDate(from, last, context);
            remember(context);
        }
    }

    void timerFired(String name, Context<Message> context) {
        if (name.equals(RESEND)) {
            remembering = false;
            Position end = replica.end();
            for (NodeId node : others) {
                Position last = known.get(node);
                if (last == null && announcing) {
                    context.send(node, leads(context));
                } else if (last != null && last.compareTo(end) < 0) {
                    bringUpToDate(node, last, context);
                }
            }
            remember(context);
        } else {
            List.copyOf(waiting.keySet()).stream()
                    .filter(position -> name.equals(WAITED + position))
                    .forEach(position -> {
                        waiting.get(position).timedOut = true;
                        decide(position, context);
                    });
        }
    }

    /** Another one leads: what the clients wait for may survive or not. */
    void giveUp(Context<Message> context) {
        waiting.forEach((position, write) -> {
            context.cancelTimer(WAITED + position);
            context.send(write.client, new Message.Unknown(write.request));
        });
        context.cancelTimer(RESEND);
    }

    private void bringUpToDate(NodeId node, Position last, Context<Message> context) {
        CatchUp.Answer answer = catchUp.answer(replica.log(), last);
        if (answer instanceof CatchUp.Send send) {
            known.put(node, last);
            context.send(node, new Message.Missing(epoch, last, send.entries()));
        } else if (answer instanceof CatchUp.Rewind rewind) {
            context.send(node, new Message.DropBack(epoch, last, rewind.sequence()));
        } else {
            throw new IllegalArgumentException(
                    "A follower at " + last + " needs an answer, Send or Rewind, not " + answer + ".");
        }
    }

    private void confirmed(NodeId from, Position last, Context<Message> context) {
        AcknowledgementRule.Confirmation confirmation = new AcknowledgementRule.Confirmation(from, last);
        for (Position position : List.copyOf(waiting.keySet())) {
            waiting.get(position).received.add(confirmation);
            decide(position, context);
        }
    }

    private void decide(Position position, Context<Message> context) {
        Waiting write = waiting.get(position);
        AcknowledgementRule.Answer answer = rule.decide(
                parts.durability, position, new TreeSet<>(others), List.copyOf(write.received), write.timedOut);
        if (answer != AcknowledgementRule.Answer.WAIT) {
            waiting.remove(position);
            context.cancelTimer(WAITED + position);
            boolean ok = answer == AcknowledgementRule.Answer.OK;
            context.send(
                    write.client,
                    ok ? new Message.Written(write.request, position) : new Message.Unknown(write.request));
        }
    }

    private void waitFor(Position position, Context<Message> context) {
        context.setTimer(WAITED + position, parts.confirmWithin);
    }

    /** Whether every other node has said that it agrees with this log as it is now. */
    boolean isDone() {
        Position end = replica.end();
        return others.stream()
                .allMatch(node -> known.containsKey(node) && known.get(node).compareTo(end) >= 0);
    }

    /** Sets the timer that sends again, if it is not set and somebody is behind. */
    private void remember(Context<Message> context) {
        if (parts.resending && !isDone() && !remembering) {
            remembering = true;
            context.setTimer(RESEND, parts.resendAfter);
        }
    }
}
