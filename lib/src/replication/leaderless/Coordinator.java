package replication.leaderless;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import replication.leaderless.LeaderlessMessage.Ask;
import replication.leaderless.LeaderlessMessage.Fetch;
import replication.leaderless.LeaderlessMessage.Fetched;
import replication.leaderless.LeaderlessMessage.HintKept;
import replication.leaderless.LeaderlessMessage.NobodyKnows;
import replication.leaderless.LeaderlessMessage.Store;
import replication.leaderless.LeaderlessMessage.Stored;
import replication.leaderless.LeaderlessMessage.Told;
import replication.simulation.Context;
import replication.simulation.NodeId;

/** Does reads and writes for clients: asks the homes of a key and waits for some. Any node has one, home or not. */
final class Coordinator {
    static final String SILENCE = "silence ";
    private static final String PATIENCE = "patience ";

    /** How a client hears. */
    interface Voice {
        void tell(NodeId client, Told told, Context<LeaderlessMessage> context);
    }

    private final NodeId name;
    private final Parts parts;
    private final DataRules rules;
    private final RunRecord record;
    private final Voice voice;
    private final SortedMap<Long, Call> open = new TreeMap<>();
    private long calls;

    /** @param name the name under which it gives versions and makes calls; a new one in every life */
    Coordinator(NodeId name, Parts parts, DataRules rules, RunRecord record, Voice voice) {
        this.name = name;
        this.parts = parts;
        this.rules = rules;
        this.record = record;
        this.voice = voice;
    }

    Parts parts() {
        return parts;
    }

    DataRules rules() {
        return rules;
    }

    RunRecord record() {
        return record;
    }

    void tell(NodeId client, Told told, Context<LeaderlessMessage> context) {
        voice.tell(client, told, context);
    }

    void begin(NodeId client, Ask ask, Context<LeaderlessMessage> context) {
        CallId id = new CallId(name, ++calls);
        Call call = ask.request() instanceof Request.Write write
                ? new WriteCall(id, client, ask.number(), write, ask.seen(), this)
                : new ReadCall(id, client, ask.number(), (Request.Read) ask.request(), this);
        open.put(calls, call);
        parts.answerWithin.ifPresent(time -> context.setTimer(PATIENCE + id.number(), time));
        call.begin(context);
    }

    /** False if {@code message} is none that a coordinator gets. Answers to a call that is over change nothing. */
    boolean receive(LeaderlessMessage message, NodeId from, Context<LeaderlessMessage> context) {
        if (message instanceof Fetched fetched) {
            call(fetched.call()).ifPresent(call -> call.fetched(from, fetched.held(), context));
        } else if (message instanceof Stored stored) {
            call(stored.call()).ifPresent(call -> call.stored(from, context));
        } else if (message instanceof HintKept kept) {
            call(kept.call()).ifPresent(call -> call.hintKept(kept.home(), context));
        } else {
            return false;
        }
        return true;
    }

    /** False if the timer is none of a coordinator. */
    boolean timerFired(String timer, Context<LeaderlessMessage> context) {
        if (timer.startsWith(SILENCE)) {
            open.get(Long.parseLong(timer.substring(SILENCE.length()))).silence(context);
        } else if (timer.startsWith(PATIENCE)) {
            Call call = open.get(Long.parseLong(timer.substring(PATIENCE.length())));
            call.tell(new NobodyKnows(call.number), context);
            close(call, context);
        } else {
            return false;
        }
        return true;
    }

    void close(Call call, Context<LeaderlessMessage> context) {
        open.remove(call.id.number());
        context.cancelTimer(SILENCE + call.id.number());
        context.cancelTimer(PATIENCE + call.id.number());
    }

    /** After a crash nobody waits for what was going on; the clients give up on their own. */
    void forgetCalls() {
        open.clear();
    }

    /** Whether {@code message} is the answer to a call that is over. */
    boolean ignores(LeaderlessMessage message) {
        return message instanceof Fetched fetched && isOver(fetched.call())
                || message instanceof Stored stored && isOver(stored.call());
    }

    /** Whether {@code message} belongs to a call of this coordinator that is over. */
    boolean needsNoAnswerTo(LeaderlessMessage message) {
        return message instanceof Fetch fetch && isOver(fetch.call())
                || message instanceof Store store && isOver(store.call());
    }

    private boolean isOver(CallId id) {
        return call(id).isEmpty();
    }

    private Optional<Call> call(CallId id) {
        return id.coordinator().equals(name) ? Optional.ofNullable(open.get(id.number())) : Optional.empty();
    }

    /** How many calls there have been, and all that those depend on which are going on. */
    List<Object> fingerprint() {
        SortedMap<Long, List<Object>> going = new TreeMap<>();
        open.forEach((number, call) -> going.put(number, call.fingerprint()));
        return List.of(calls, going);
    }
}
