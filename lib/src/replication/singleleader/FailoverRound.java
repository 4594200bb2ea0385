package replication.singleleader;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * What a node does that runs a failover: it asks all, waits for the reports, lets {@link Failover} decide once, and
 * tells the chosen one. Questions and news are repeated a few times, because each of them can be lost.
 */
final class FailoverRound {
    private static final String ASK = "ask for reports";
    private static final String TELL = "tell who leads";
    private static final int TIMES = 4;

    private final Parts parts;
    private final Failover failover;
    private final Map<NodeId, Position> reports = new TreeMap<>();
    private NodeId failed;
    private long round;
    private boolean open;
    private int attempts;
    private int asked;
    private int told;
    private Failover.Promotion chosen;

    FailoverRound(Parts parts) {
        this.parts = parts;
        failover = parts.failover.get();
    }

    /** A failover that others were ahead of begins again in a newer epoch, but not for ever. */
    boolean mayAskAgain() {
        return open && attempts < TIMES;
    }

    /** Somebody wants a failover: the attempts are counted anew. */
    void allowAttempts() {
        attempts = 0;
    }

    long round() {
        return round;
    }

    /** @param own where the log of this node ends, which is its own report */
    void begin(long newRound, NodeId leader, Position own, Context<Message> context) {
        close(context); // what an earlier round decided must not be told in the name of this one
        round = newRound;
        failed = leader;
        open = true;
        reports.clear();
        // The leader's log was at least as long when it was heard last; a report that old must not win.
        reports.put(failed, own);
        reports.put(context.self(), own);
        context.mark(Mark.Kind.NOTE, "failover: " + failed + " is gone");
        attempts++;
        asked = 0;
        ask(context);
    }

    private void ask(Context<Message> context) {
        asked++;
        parts.othersThan(context.self()).stream()
                .filter(node -> node.equals(failed) || !reports.containsKey(node))
                .forEach(node -> context.send(node, new Message.ReportRequest(round)));
        context.setTimer(ASK, Parts.REPORTS_WITHIN.dividedBy(TIMES));
    }

    /** The decision, if this was the last report that was missing. */
    Optional<Failover.Promotion> reported(NodeId from, Position last, Context<Message> context) {
        reports.put(from, last);
        return reports.size() == parts.nodes.size() ? decide(context) : Optional.empty();
    }

    /** The decision, if the time for reports is over. */
    Optional<Failover.Promotion> timerFired(String name, Context<Message> context) {
        if (name.equals(TELL)) {
            tell(chosen, context);
        } else if (asked < TIMES) {
            ask(context);
        } else {
            return decide(context);
        }
        return Optional.empty();
    }

    static boolean isTimer(String name) {
        return name.equals(ASK) || name.equals(TELL);
    }

    /** Tells the chosen node, again and again until somebody leads or there is no hope. */
    void tell(Failover.Promotion promotion, Context<Message> context) {
        chosen = promotion;
        context.send(promotion.leader(), new Message.Promote(promotion.epoch(), round));
        told++;
        if (told < TIMES) {
            context.setTimer(TELL, Parts.REPORTS_WITHIN.dividedBy(TIMES));
        }
    }

    /** Somebody leads. */
    void close(Context<Message> context) {
        open = false;
        context.cancelTimer(ASK);
        context.cancelTimer(TELL);
    }

    private Optional<Failover.Promotion> decide(Context<Message> context) {
        if (!open) {
            return Optional.empty();
        }
        close(context);
        told = 0;
        Optional<Failover.Promotion> promotion =
                failover.promote(parts.nodes.size(), new TreeMap<>(reports), failed, round - 1);
        if (promotion == null) {
            throw new IllegalArgumentException(
                    "promote returned null; where nobody is promoted it returns Optional.empty().");
        }
        if (promotion.isEmpty()) {
            context.mark(Mark.Kind.NOTE, "failover: nobody is promoted");
        }
        return promotion;
    }
}
