package replication.leaderless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.leaderless.LeaderlessMessage.Found;
import replication.simulation.Context;
import replication.simulation.NodeId;

/** A read: asks homes, answers with the newest of what enough of them say, and brings it to those that lack it. */
final class ReadCall extends Call {
    private final int r;
    private final List<HomeReply> replies = new ArrayList<>();
    private final SortedMap<NodeId, Optional<Held>> latest = new TreeMap<>();
    private final SortedSet<NodeId> awaited = new TreeSet<>();
    private Optional<Found> found = Optional.empty();
    private int missing;
    private boolean silent;

    ReadCall(CallId id, NodeId client, long number, Request.Read request, Coordinator coordinator) {
        super(id, client, number, request, coordinator);
        int usual = request.only().isEmpty()
                ? parts.read.getAsInt()
                : request.only().size();
        r = request.quorum().orElse(usual);
    }

    @Override
    void begin(Context<LeaderlessMessage> context) {
        fetch(context);
        if (parts.repair == Parts.Repair.IN_BACKGROUND) {
            listenForSilence(context);
        }
    }

    @Override
    void fetched(NodeId home, Optional<Held> held, Context<LeaderlessMessage> context) {
        held.ifPresent(known -> rules.saw(key, known));
        replies.add(new HomeReply(home, held));
        latest.put(home, held);
        if (found.isEmpty()) {
            rules.read(r, List.copyOf(replies)).ifPresent(answer -> {
                found = Optional.of(new Found(number, key, answer.value(), rules.seenIn(held())));
                bringFirst(context);
            });
        } else if (isTold()) {
            finish(context);
        }
    }

    private List<Held> held() {
        return latest.values().stream().flatMap(Optional::stream).toList();
    }

    /** What has to be elsewhere before the client is told. */
    private void bringFirst(Context<LeaderlessMessage> context) {
        if (parts.writeBack) {
            rules.newest(held()).ifPresent(newest -> {
                List<NodeId> lacking = new ArrayList<>(parts.homesOf(key));
                lacking.removeIf(
                        home -> latest.getOrDefault(home, Optional.empty()).equals(Optional.of(newest)));
                missing = parts.write.getAsInt() - (parts.homes - lacking.size());
                if (missing > 0) {
                    bring(newest, lacking, context);
                }
            });
        } else if (parts.repair == Parts.Repair.IN_FOREGROUND) {
            missing = repair(context).size();
        }
        answer(context);
    }

    private void bring(Held newest, List<NodeId> lacking, Context<LeaderlessMessage> context) {
        awaited.addAll(lacking);
        lacking.forEach(home -> send(home, newest, context));
        coordinator.record().repaired(lacking.size());
    }

    /** @return who was sent something */
    private SortedSet<NodeId> repair(Context<LeaderlessMessage> context) {
        Map<NodeId, Held> repairs = rules.repairs(new TreeMap<>(latest));
        repairs.forEach((home, held) -> send(home, held, context));
        coordinator.record().repaired(repairs.size());
        awaited.addAll(repairs.keySet());
        return awaited;
    }

    @Override
    void stored(NodeId home, Context<LeaderlessMessage> context) {
        if (awaited.remove(home)) {
            missing--;
        }
        if (!isTold()) {
            answer(context);
        }
    }

    private void answer(Context<LeaderlessMessage> context) {
        if (missing <= 0) {
            tell(found.orElseThrow(), context);
            finish(context);
        }
    }

    /** After the answer: in the background the other homes may still say what they hold. */
    private void finish(Context<LeaderlessMessage> context) {
        boolean repairsLater = parts.repair == Parts.Repair.IN_BACKGROUND;
        boolean complete = silent || latest.keySet().containsAll(targets);
        if (repairsLater && complete) {
            repair(context);
        }
        if (!repairsLater || complete) {
            coordinator.close(this, context);
        }
    }

    @Override
    void silence(Context<LeaderlessMessage> context) {
        silent = true;
        if (isTold()) {
            finish(context);
        }
    }

    @Override
    List<Object> fingerprint() {
        return List.of(number, key, found, new TreeMap<>(latest), new TreeSet<>(awaited), missing, silent);
    }
}
