package replication.leaderless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import replication.leaderless.LeaderlessMessage.KeepHint;
import replication.leaderless.LeaderlessMessage.Written;
import replication.simulation.Context;
import replication.simulation.NodeId;

/** A write: to all homes, done when enough of them have stored it; hints for those that are silent. */
final class WriteCall extends Call {
    private final Optional<String> value;
    private final Map<NodeId, Long> seen;
    private final int w;
    private final SortedSet<NodeId> asked = new TreeSet<>();
    private final SortedSet<NodeId> confirmed = new TreeSet<>();
    private final SortedSet<NodeId> hinted = new TreeSet<>();
    private Optional<Held> written = Optional.empty();
    private boolean silent;

    WriteCall(
            CallId id,
            NodeId client,
            long number,
            Request.Write request,
            Map<NodeId, Long> seen,
            Coordinator coordinator) {
        super(id, client, number, request, coordinator);
        value = request.value();
        this.seen = seen;
        w = request.quorum().orElseGet(() -> parts.write.getAsInt());
    }

    @Override
    void begin(Context<LeaderlessMessage> context) {
        if (parts.asksBeforeWriting) {
            fetch(context);
        } else {
            store(context);
        }
    }

    @Override
    void fetched(NodeId home, Optional<Held> held, Context<LeaderlessMessage> context) {
        if (written.isEmpty()) {
            held.ifPresent(found -> rules.saw(key, found));
            asked.add(home);
            if (asked.size() >= parts.read.getAsInt()) {
                store(context);
            }
        }
    }

    private void store(Context<LeaderlessMessage> context) {
        Held held = rules.written(key, value, seen);
        written = Optional.of(held);
        targets.forEach(home -> send(home, held, context));
        if (parts.hints) {
            listenForSilence(context);
        }
    }

    @Override
    void stored(NodeId home, Context<LeaderlessMessage> context) {
        confirmed.add(home);
        hinted.remove(home);
        lookAtIt(context);
    }

    @Override
    void hintKept(NodeId home, Context<LeaderlessMessage> context) {
        if (!confirmed.contains(home)) {
            hinted.add(home);
            lookAtIt(context);
        }
    }

    @Override
    void silence(Context<LeaderlessMessage> context) {
        silent = true;
        List<NodeId> missing = new ArrayList<>(targets);
        missing.removeAll(confirmed);
        List<NodeId> keepers = keepers();
        for (int index = 0; index < missing.size() && !keepers.isEmpty(); index++) {
            MissedWrite missed = new MissedWrite(missing.get(index), key, written.orElseThrow());
            context.send(keepers.get(index % keepers.size()), new KeepHint(id, missed));
        }
        lookAtIt(context);
    }

    /** Those who stand in for homes; where all nodes are homes, the first home that has the write. */
    private List<NodeId> keepers() {
        List<NodeId> standIns = parts.standInsFor(key);
        return standIns.isEmpty()
                ? targets.stream().filter(confirmed::contains).limit(1).toList()
                : standIns;
    }

    private void lookAtIt(Context<LeaderlessMessage> context) {
        boolean done = parts.sloppy
                ? confirmed.size() + hinted.size() >= w
                : rules.accepted(confirmed.size(), hinted.size(), w);
        if (done) {
            tell(new Written(number), context);
        }
        boolean nobodyIsAwaited = !parts.hints || silent || confirmed.containsAll(targets);
        if (isTold() && nobodyIsAwaited) {
            coordinator.close(this, context);
        }
    }

    @Override
    List<Object> fingerprint() {
        return List.of(number, key, written, new TreeSet<>(asked), new TreeSet<>(confirmed), isTold());
    }
}
