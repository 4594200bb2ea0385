package replication.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Runs nodes in virtual time, one event after the other. Events of the same time happen in the order in which they were
 * scheduled, steps of the scenario before all else.
 *
 * @param <M> what the nodes say to each other
 */
public final class Simulation<M> {
    /** More than any scenario of the workbook handles; a run beyond it is two nodes that keep each other busy. */
    private static final int MANY_EVENTS = 5_000_000;

    /**
     * The answers that clients have got: a place of its own, because whether an answer came before somebody else asked
     * is what histories are about.
     */
    private static final long ANSWERS = 1L << 63;

    private final long seed;
    private final Steering steering;
    private final Fates fates;
    private final Agenda agenda;
    private final Machines<M> machines = new Machines<>();
    private final Deque<Machine<M>> starting = new ArrayDeque<>();
    private final List<Runnable> observers = new ArrayList<>();
    private final List<Fault.Cut> cuts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Network network;
    private boolean tracing = true;
    private long answers = ANSWERS;
    private long nowMicros;
    private long scheduled;
    private long messages;
    private long handled;
    private boolean ended;
    private Optional<Throwable> failure = Optional.empty();

    private Simulation(long seed, Network network, Steering steering) {
        this.seed = seed;
        this.network = network;
        this.steering = steering;
        this.fates = steering.fates().apply(seed);
        this.agenda = steering.order()
                .<Agenda>map(chooser -> new ChosenOrder(chooser, machines::isWaiting))
                .orElseGet(TimeOrder::new);
    }

    /** A simulation whose whole chance comes from {@code seed}, on a network without delay or loss. */
    public static <M> Simulation<M> seeded(long seed) {
        return on(Network.of(Link.after(Duration.ZERO)), seed);
    }

    /** A simulation on {@code network} whose whole chance comes from {@code seed}. */
    public static <M> Simulation<M> on(Network network, long seed) {
        return on(network, seed, Steering.BY_CHANCE);
    }

    /** A simulation on {@code network} in which {@code steering} decides what is left open. */
    public static <M> Simulation<M> on(Network network, long seed, Steering steering) {
        return new Simulation<>(seed, network, steering);
    }

    /**
     * Adds a machine, which starts before the next event. {@code program} is asked now, and again at every restart
     * without memory.
     *
     * @throws IllegalArgumentException if a node of this name is there already
     */
    public Simulation<M> add(NodeId id, Supplier<? extends Node<M>> program) {
        return add(id, program, false);
    }

    /** As {@link #add}, for a node that asks others on behalf of a person. */
    public Simulation<M> addClient(NodeId id, Supplier<? extends Node<M>> program) {
        return add(id, program, true);
    }

    private Simulation<M> add(NodeId id, Supplier<? extends Node<M>> program, boolean client) {
        Machine<M> machine = new Machine<>(this, id, machines.nextPlace(), client, program, seed);
        machines.add(machine);
        starting.add(machine);
        return this;
    }

    /** The nodes that are no clients, in the order in which they were added. */
    public List<NodeId> servers() {
        return machines.servers();
    }

    /** Calls {@code observer} after every event. */
    public void afterEach(Runnable observer) {
        observers.add(observer);
    }

    /** Lets messages between {@code a} and {@code b} take {@code delay}, one way, from now on. */
    public Simulation<M> delay(NodeId a, NodeId b, Duration delay) {
        network = network.between(a, b, link -> link.withDelay(Delay.fixed(delay)));
        return this;
    }

    /** Without a trace a run is faster; what has been recorded so far stays. */
    public Simulation<M> withoutTrace() {
        tracing = false;
        return this;
    }

    /** Says that it makes no difference which client asks, or is answered, before which other. */
    public Simulation<M> withoutHistory() {
        answers = 0;
        return this;
    }

    /** The place of the answers that clients have got; none if nobody asks for the history. */
    long answers() {
        return answers;
    }

    /** Lets {@code step} happen at {@code time}, before everything else of that time. */
    public void at(Duration time, Step step) {
        long micros = Times.micros(time);
        if (micros < nowMicros) {
            throw new IllegalArgumentException(
                    "A step cannot happen at " + Times.text(time) + ": it is already " + Times.text(now()) + ".");
        }
        if (step instanceof Tell<?> tell) {
            Machine<M> told = machines.of(tell.node());
            long heeds = told.place() | (told.isClient() ? answers : 0);
            schedule(micros, Due.Kind.STEP, told.place(), heeds, step, () -> happen(step));
        } else {
            long places = machines.placesOf(step);
            schedule(micros, Due.Kind.FAULT, places, places, step, () -> happen(step));
        }
    }

    /** Lets {@code step} happen now. */
    public void now(Step step) {
        happen(step);
    }

    /** Hands {@code message} to the network, as if {@code from} had sent it now. */
    public void send(NodeId from, NodeId to, M message) {
        send(machines.of(from), to, message);
    }

    void send(Machine<M> sender, NodeId to, M message) {
        NodeId from = sender.self();
        Machine<M> receiver = machines.of(to);
        long id = ++messages;
        if (tracing) {
            record(new Event.Sent(now(), id, from, to, message));
        }
        if (isCut(from, to)) {
            lose(id, from, to, message, nowMicros, Event.Lost.Reason.CUT);
            return;
        }
        Fate fate = fates.next(from, to, network.link(from, to));
        if (fate.lost()) {
            lose(id, from, to, message, nowMicros, Event.Lost.Reason.CHANCE);
        } else {
            carry(id, sender, receiver, message, fate.delayMicros());
        }
        if (fate.doubled()) {
            carry(++messages, sender, receiver, message, fate.echoMicros());
        }
    }

    /** Cuts the direction from {@code from} to {@code to} now. */
    public void cut(NodeId from, NodeId to) {
        happen(Fault.cutOneWay(from, to));
    }

    /** The true virtual time. No node sees it. */
    public Duration now() {
        return Times.ofMicros(nowMicros);
    }

    /** Handles everything that is due up to and including {@code time}, which is then the time. */
    public void runUntil(Duration time) {
        runUntilQuiet(time);
        nowMicros = Math.max(nowMicros, Times.micros(time));
    }

    /** Handles what is due until nothing is left or {@code limit} is reached. */
    public void runUntilQuiet(Duration limit) {
        long limitMicros = Times.micros(limit);
        start();
        while (!ended && handled < steering.events() && agenda.hasNext(limitMicros)) {
            handle(agenda.next());
        }
    }

    private void start() {
        try {
            while (!starting.isEmpty()) {
                starting.poll().boot();
            }
        } catch (RuntimeException | Error thrown) {
            failure = Optional.of(thrown);
            throw thrown;
        }
    }

    /** Whether nothing is left to happen, at any time. */
    public boolean isQuiet() {
        return agenda.pending().allMatch(Due::cancelled);
    }

    /** Ends the run: nothing happens any more. */
    public void end() {
        ended = true;
    }

    /**
     * Whether {@code thrown} came out of an event or of the start of a node, and not out of an observer or a chooser.
     */
    public boolean wasBrokenOffBy(Throwable thrown) {
        return failure.filter(own -> own == thrown).isPresent();
    }

    /** What every node knows now, in a few words; nodes that have nothing to show are left out. */
    public Map<NodeId, String> states() {
        return machines.states();
    }

    /** How many events have happened. */
    public long events() {
        return handled;
    }

    /**
     * The state of everything as one number; empty if a node cannot tell its own. States that differ have different
     * numbers, save for a chance of about one in 2^64 for each pair.
     *
     * @param numbers gives equal values the same number and others another one
     */
    public OptionalLong fingerprint(ToIntFunction<Object> numbers) {
        return machines.fingerprint(agenda, numbers);
    }

    /**
     * Says that {@code nodes} run the same program, send nothing to each other, and that nobody else tells them apart:
     * a state in which two of them have changed places is the same state.
     */
    public void interchangeable(List<NodeId> nodes) {
        machines.interchangeable(nodes);
    }

    /** What has happened so far. */
    public Trace trace() {
        return new Trace(machines.ids(), events);
    }

    private void handle(Due due) {
        nowMicros = agenda.time(due);
        if (++handled > MANY_EVENTS) {
            throw new Overrun("The run is still busy after " + handled + " events at " + Times.text(now())
                    + " of virtual time: some nodes answer each other without end.");
        }
        try {
            due.run();
        } catch (RuntimeException | Error thrown) {
            failure = Optional.of(thrown);
            throw thrown;
        }
        observers.forEach(Runnable::run);
    }

    void schedule(long micros, Due.Kind kind, long changes, long heeds, Object what, Runnable action) {
        agenda.add(new Planned(micros, kind, scheduled++, changes, heeds, what, action));
    }

    Alarm alarm(Machine<M> machine, String timer, long micros) {
        Alarm alarm = new Alarm(micros, scheduled++, machine, timer);
        agenda.add(alarm);
        return alarm;
    }

    long nowMicros() {
        return nowMicros;
    }

    /** Whether events are recorded; where many happen, none is made in vain. */
    boolean isTracing() {
        return tracing;
    }

    void record(Event event) {
        if (tracing) {
            events.add(event);
        }
    }

    void lose(Parcel<?> parcel, Event.Lost.Reason reason) {
        lose(parcel.id(), parcel.from(), parcel.to(), parcel.message(), parcel.sentMicros(), reason);
    }

    private void lose(long id, NodeId from, NodeId to, Object message, long sentMicros, Event.Lost.Reason reason) {
        if (tracing) {
            record(new Event.Lost(now(), id, from, to, message, Times.ofMicros(sentMicros), reason));
        }
    }

    private void happen(Step step) {
        record(new Event.Happened(now(), step));
        if (step instanceof Tell<?> tell) {
            @SuppressWarnings("unchecked")
            M message = (M) tell.message();
            machines.of(tell.node()).told(message);
        } else if (step instanceof Fault.Cut cut) {
            cut.from().forEach(machines::of);
            cut.to().forEach(machines::of);
            cuts.add(cut);
            killWhatIsUnderWay(cut);
        } else if (step instanceof Fault.Heal) {
            cuts.clear();
        } else if (step instanceof Fault.Crash crash) {
            machines.of(crash.node()).crash();
        } else if (step instanceof Fault.Restart restart) {
            machines.of(restart.node()).restart(restart.withMemory());
        } else if (step instanceof Fault.Pause pause) {
            machines.of(pause.node()).pause(Times.micros(pause.length()));
        } else if (step instanceof Fault.ClockJump jump) {
            machines.of(jump.node()).jump(jump.by());
        } else if (step instanceof Fault.ClockDrift drift) {
            machines.of(drift.node()).drift(drift.partsPerMillion());
        } else {
            throw new IllegalArgumentException("A simulation cannot do this step: " + step + ".");
        }
    }

    private void killWhatIsUnderWay(Fault.Cut cut) {
        agenda.pending()
                .filter(due -> !due.cancelled())
                .filter(due -> due.parcel()
                        .filter(parcel -> cut.hits(parcel.from(), parcel.to()))
                        .isPresent())
                .sorted()
                .forEach(due -> {
                    due.cancel();
                    lose(due.parcel().orElseThrow(), Event.Lost.Reason.CUT);
                });
    }

    private boolean isCut(NodeId from, NodeId to) {
        for (Fault.Cut cut : cuts) {
            if (cut.hits(from, to)) {
                return true;
            }
        }
        return false;
    }

    private void carry(long id, Machine<M> sender, Machine<M> receiver, M message, long delayMicros) {
        agenda.add(new Parcel<>(nowMicros + delayMicros, scheduled++, id, sender, receiver, message, nowMicros));
    }
}
