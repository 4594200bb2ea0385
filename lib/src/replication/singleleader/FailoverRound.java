package replication.singleleader;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/** What a node does that runs a failover: it asks all, waits for the reports, and lets {@link Failover} decide once. */
final class FailoverRound {
    static final String TIMER = "reports";

    private final Parts parts;
    private final Failover failover;
    private final Map<NodeId, Position> reports = new TreeMap<>();
    private NodeId failed;
    private long round;
    private boolean open;

    FailoverRound(Parts parts) {
        this.parts = parts;
        failover = parts.failover.get();
    }

    /** @param own where the log of this node ends, which is its own report */
    void begin(long newRound, NodeId leader, Position own, Context<Message> context) {
        round = newRound;
        failed = leader;
        open = true;
        reports.clear();
        // The leader's log was at least as long when it was heard last; a report that old must not win.
        reports.put(failed, own);
        reports.put(context.self(), own);
        context.mark(Mark.Kind.NOTE, "failover: " + failed + " is gone");
        parts.othersThan(context.self()).forEach(node -> context.send(node, new Message.ReportRequest(round)));
        context.setTimer(TIMER, Parts.REPORTS_WITHIN);
    }

    Optional<Failover.Promotion> reported(NodeId from, Position last, Context<Message> context) {
        reports.put(from, last);
        return reports.size() == parts.nodes.size() ? decide(context) : Optional.empty();
    }

    Optional<Failover.Promotion> timeIsUp(Context<Message> context) {
        return decide(context);
    }

    private Optional<Failover.Promotion> decide(Context<Message> context) {
        if (!open) {
            return Optional.empty();
        }
        open = false;
        context.cancelTimer(TIMER);
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
