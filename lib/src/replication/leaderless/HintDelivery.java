package replication.leaderless;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import replication.leaderless.LeaderlessMessage.HandOver;
import replication.leaderless.LeaderlessMessage.Knock;
import replication.simulation.Context;
import replication.simulation.NodeId;

/** Where one node keeps hints for others: knocks at their homes until they are there and have them. */
final class HintDelivery {
    static final String TIMER = "hints";

    private final Parts parts;
    private final DataRules rules;
    private final RunRecord record;
    private final Set<MissedWrite> kept = new HashSet<>();
    private final SortedSet<NodeId> silent = new TreeSet<>();

    HintDelivery(Parts parts, DataRules rules, RunRecord record) {
        this.parts = parts;
        this.rules = rules;
        this.record = record;
    }

    void keep(MissedWrite missed, Context<LeaderlessMessage> context) {
        kept.add(missed);
        rules.keepHint(missed);
        record.hintKept(context.self(), missed);
        if (silent.isEmpty()) {
            context.setTimer(TIMER, parts.handoffEvery);
        }
        silent.add(missed.home());
    }

    /** The node is back after a crash: its timers are gone, its hints are not. */
    void restart(Context<LeaderlessMessage> context) {
        if (!silent.isEmpty()) {
            context.setTimer(TIMER, parts.handoffEvery);
        }
    }

    void knock(Context<LeaderlessMessage> context) {
        silent.forEach(home -> context.send(home, new Knock()));
        restart(context);
    }

    void isThere(NodeId home, Context<LeaderlessMessage> context) {
        List<MissedWrite> hints = rules.hintsFor(home);
        hints.forEach(hint -> context.send(home, new HandOver(hint)));
        if (hints.isEmpty()) {
            silent.remove(home);
        }
    }

    /** Whoever has lost its memory knows nothing of a hint that it sent before. */
    void delivered(MissedWrite missed, Context<LeaderlessMessage> context) {
        if (kept.contains(missed)) {
            rules.delivered(missed);
        }
        record.hintDelivered(context.self(), missed);
    }
}
