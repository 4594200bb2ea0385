package replication.leaderless;

import java.util.List;
import java.util.Optional;
import replication.leaderless.LeaderlessMessage.Fetch;
import replication.leaderless.LeaderlessMessage.Store;
import replication.leaderless.LeaderlessMessage.Told;
import replication.simulation.Context;
import replication.simulation.NodeId;

/** One read or write, from the request of a client until nothing is left to do for it. */
abstract class Call {
    final CallId id;
    final NodeId client;
    final long number;
    final String key;
    final List<NodeId> targets;
    final Coordinator coordinator;
    final Parts parts;
    final DataRules rules;
    private boolean told;

    Call(CallId id, NodeId client, long number, Request request, Coordinator coordinator) {
        this.id = id;
        this.client = client;
        this.number = number;
        this.coordinator = coordinator;
        key = request.key();
        parts = coordinator.parts();
        rules = coordinator.rules();
        targets = request.only().isEmpty() ? parts.homesOf(key) : request.only();
    }

    abstract void begin(Context<LeaderlessMessage> context);

    abstract void fetched(NodeId home, Optional<Held> held, Context<LeaderlessMessage> context);

    abstract void stored(NodeId home, Context<LeaderlessMessage> context);

    /** Somebody keeps a hint for {@code home}. */
    void hintKept(NodeId home, Context<LeaderlessMessage> context) {
        throw new IllegalStateException("A read leaves no hints, but one was kept for " + home + ".");
    }

    /** Whoever has not answered by now is taken for silent. */
    abstract void silence(Context<LeaderlessMessage> context);

    /** Everything that the rest of this call depends on. */
    abstract List<Object> fingerprint();

    final boolean isTold() {
        return told;
    }

    /** The client hears how it ended; only the first word counts. */
    final void tell(Told outcome, Context<LeaderlessMessage> context) {
        if (!told) {
            told = true;
            coordinator.tell(client, outcome, context);
        }
    }

    final void fetch(Context<LeaderlessMessage> context) {
        targets.forEach(home -> context.send(home, new Fetch(id, key)));
    }

    final void send(NodeId home, Held held, Context<LeaderlessMessage> context) {
        context.send(home, new Store(id, key, held));
    }

    final void listenForSilence(Context<LeaderlessMessage> context) {
        context.setTimer(Coordinator.SILENCE + id.number(), parts.silentAfter);
    }
}
