package replication.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Runs nodes in virtual time, one event after the other. Events of the same time happen in the order in which they were
 * scheduled, steps of the scenario before all else.
 *
 * @param <M> what the nodes say to each other
 */
public final class Simulation<M> {
    /** More than any scenario of the workbook handles; a run beyond it is two nodes that keep each other busy. */
    private static final int MAX_EVENTS = 5_000_000;

    private final long seed;
    private final SplittableRandom chance;
    private final Map<NodeId, Machine> machines = new LinkedHashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final List<Fault.Cut> cuts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Network network;
    private boolean tracing = true;
    private long nowMicros;
    private long scheduled;
    private long messages;
    private long handled;

    private Simulation(long seed, Network network) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.network = network;
    }

    /** A simulation whose whole chance comes from {@code seed}, on a network without delay or loss. */
    public static <M> Simulation<M> seeded(long seed) {
        return on(Network.of(Link.after(Duration.ZERO)), seed);
    }

    /** A simulation on {@code network} whose whole chance comes from {@code seed}. */
    public static <M> Simulation<M> on(Network network, long seed) {
        return new Simulation<>(seed, network);
    }

    /**
     * Adds a machine and starts it. {@code program} is asked now, and again at every restart without memory.
     *
     * @throws IllegalArgumentException if a node of this name is there already
     */
    public Simulation<M> add(NodeId id, Supplier<? extends Node<M>> program) {
        Machine machine = new Machine(id, program);
        if (machines.putIfAbsent(id, machine) != null) {
            throw new IllegalArgumentException("There is already a node named \"" + id + "\"; names differ.");
        }
        schedule(new Due(nowMicros, Due.START, scheduled++, machine::boot));
        return this;
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

    /** Lets {@code step} happen at {@code time}, before everything else of that time. */
    public void at(Duration time, Step step) {
        long micros = Times.micros(time);
        if (micros < nowMicros) {
            throw new IllegalArgumentException(
                    "A step cannot happen at " + Times.text(time) + ": it is already " + Times.text(now()) + ".");
        }
        schedule(new Due(micros, Due.STEP, scheduled++, () -> happen(step)));
    }

    /** Lets {@code step} happen now. */
    public void now(Step step) {
        happen(step);
    }

    /** Sends from outside, as if {@code from} had sent it now. */
    public void send(NodeId from, NodeId to, M message) {
        machine(from).send(to, message);
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
        long limit = Times.micros(time);
        while (!queue.isEmpty() && queue.peek().micros() <= limit) {
            handleNext();
        }
        nowMicros = Math.max(nowMicros, limit);
    }

    /** Handles what is due until nothing is left or {@code limit} is reached. */
    public void runUntilQuiet(Duration limit) {
        long limitMicros = Times.micros(limit);
        while (!queue.isEmpty() && queue.peek().micros() <= limitMicros) {
            handleNext();
        }
    }

    /** What has happened so far. */
    public Trace trace() {
        return new Trace(new ArrayList<>(machines.keySet()), events);
    }

    private void handleNext() {
        Due due = queue.poll();
        if (due.cancelled()) {
            return;
        }
        if (++handled > MAX_EVENTS) {
            throw new Overrun("The run is still busy after " + handled + " events at " + Times.text(now())
                    + " of virtual time: some nodes answer each other without end.");
        }
        nowMicros = due.micros();
        due.action().run();
    }

    private void schedule(Due due) {
        queue.add(due);
    }

    private void record(Event event) {
        if (tracing) {
            events.add(event);
        }
    }

    private Machine machine(NodeId id) {
        Machine machine = machines.get(id);
        if (machine == null) {
            throw new IllegalArgumentException(
                    "There is no node named \"" + id + "\"; there are " + machines.keySet() + ".");
        }
        return machine;
    }

    private void happen(Step step) {
        record(new Event.Happened(now(), step));
        if (step instanceof Tell<?> tell) {
            @SuppressWarnings("unchecked")
            M message = (M) tell.message();
            machine(tell.node()).told(message);
        } else if (step instanceof Fault.Cut cut) {
            cut.from().forEach(this::machine);
            cut.to().forEach(this::machine);
            cuts.add(cut);
            killWhatIsUnderWay(cut);
        } else if (step instanceof Fault.Heal) {
            cuts.clear();
        } else if (step instanceof Fault.Crash crash) {
            machine(crash.node()).crash();
        } else if (step instanceof Fault.Restart restart) {
            machine(restart.node()).restart(restart.withMemory());
        } else if (step instanceof Fault.Pause pause) {
            machine(pause.node()).pause(Times.micros(pause.length()));
        } else if (step instanceof Fault.ClockJump jump) {
            machine(jump.node()).jumpMicros += Times.micros(jump.by());
        } else if (step instanceof Fault.ClockDrift drift) {
            machine(drift.node()).drift(drift.partsPerMillion());
        } else {
            throw new IllegalArgumentException("A simulation cannot do this step: " + step + ".");
        }
    }

    private void killWhatIsUnderWay(Fault.Cut cut) {
        queue.stream()
                .filter(due -> due.parcel() != null && !due.cancelled())
                .filter(due -> cut.hits(due.parcel().from, due.parcel().to))
                .sorted()
                .forEach(due -> {
                    due.cancel();
                    lose(due.parcel(), Event.Lost.Reason.CUT);
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

    private void lose(Parcel<?> parcel, Event.Lost.Reason reason) {
        record(new Event.Lost(
                now(), parcel.id, parcel.from, parcel.to, parcel.message, Times.ofMicros(parcel.sentMicros), reason));
    }

    private void transmit(NodeId from, NodeId to, M message) {
        Machine receiver = machine(to);
        Link link = network.link(from, to);
        Parcel<M> parcel = new Parcel<>(++messages, from, to, message, nowMicros);
        record(new Event.Sent(now(), parcel.id, from, to, message));
        if (isCut(from, to)) {
            lose(parcel, Event.Lost.Reason.CUT);
            return;
        }
        // The dice are thrown whether or not they can matter, so that a change of one rate leaves the rest of a run alone.
        boolean lost = chance.nextDouble() < link.loss();
        boolean doubled = chance.nextDouble() < link.duplicates();
        if (lost) {
            lose(parcel, Event.Lost.Reason.CHANCE);
        } else {
            carry(parcel, receiver, link.delay());
        }
        if (doubled) {
            carry(new Parcel<>(++messages, from, to, message, nowMicros), receiver, link.delay());
        }
    }

    private void carry(Parcel<M> parcel, Machine receiver, Delay delay) {
        long min = Times.micros(delay.min());
        long max = Times.micros(delay.max());
        long arrival = nowMicros + (min == max ? min : chance.nextLong(min, max + 1));
        Due due = new Due(arrival, Due.REST, scheduled++, () -> receiver.arrive(parcel));
        due.parcel = parcel;
        schedule(due);
    }

    private record Parcel<M>(long id, NodeId from, NodeId to, M message, long sentMicros) {}

    /** Something that is due at a time. */
    private static final class Due implements Comparable<Due> {
        static final int START = 0;
        static final int STEP = 1;
        static final int REST = 2;

        private final long micros;
        private final int rank;
        private final long order;
        private final Runnable action;
        private Parcel<?> parcel;
        private boolean cancelled;

        Due(long micros, int rank, long order, Runnable action) {
            this.micros = micros;
            this.rank = rank;
            this.order = order;
            this.action = action;
        }

        long micros() {
            return micros;
        }

        Runnable action() {
            return action;
        }

        Parcel<?> parcel() {
            return parcel;
        }

        boolean cancelled() {
            return cancelled;
        }

        void cancel() {
            cancelled = true;
        }

        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(micros, other.micros);
            int byRank = byTime != 0 ? byTime : Integer.compare(rank, other.rank);
            return byRank != 0 ? byRank : Long.compare(order, other.order);
        }
    }

    /** One node with what the outside world knows of it: whether it is up, its clocks, its timers. */
    private final class Machine implements Context<M> {
        private final NodeId id;
        private final Supplier<? extends Node<M>> program;
        private final Random random;
        private final Map<String, Due> timers = new HashMap<>();
        private final Deque<Runnable> overdueSteps = new ArrayDeque<>();
        private final Deque<Runnable> overdueTimers = new ArrayDeque<>();
        private final Deque<Runnable> overdueMail = new ArrayDeque<>();
        private Node<M> node;
        private boolean up;
        private int life;
        private long wakesAtMicros;
        private long jumpMicros;
        private long driftPartsPerMillion;
        private long driftSinceMicros;
        private long driftedMicros;

        Machine(NodeId id, Supplier<? extends Node<M>> program) {
            this.id = id;
            this.program = program;
            this.random = new Random(seed * 31 + id.name().hashCode());
        }

        void boot() {
            node = program.get();
            up = true;
            node.start(this);
        }

        void crash() {
            up = false;
            life++;
            wakesAtMicros = 0;
            timers.values().forEach(Due::cancel);
            timers.clear();
            overdueSteps.clear();
            overdueTimers.clear();
            overdueMail.clear();
        }

        void restart(boolean withMemory) {
            if (up) {
                throw new IllegalArgumentException("\"" + id + "\" is running; only a crashed node can restart.");
            }
            if (!withMemory) {
                node = program.get();
            }
            up = true;
            node.start(this);
        }

        void pause(long lengthMicros) {
            if (!up) {
                return;
            }
            wakesAtMicros = Math.max(wakesAtMicros, nowMicros + lengthMicros);
            int pausedLife = life;
            schedule(new Due(wakesAtMicros, Due.STEP, scheduled++, () -> wake(pausedLife)));
        }

        private void wake(int pausedLife) {
            if (life != pausedLife || nowMicros < wakesAtMicros || wakesAtMicros == 0) {
                return;
            }
            wakesAtMicros = 0;
            record(new Event.Woke(now(), id));
            for (Deque<Runnable> overdue : List.of(overdueSteps, overdueTimers, overdueMail)) {
                while (!overdue.isEmpty()) {
                    overdue.poll().run();
                }
            }
        }

        private boolean paused() {
            return wakesAtMicros > nowMicros;
        }

        void told(M message) {
            if (!up) {
                return;
            }
            if (paused()) {
                overdueSteps.add(() -> node.receive(message, id, this));
            } else {
                node.receive(message, id, this);
            }
        }

        void arrive(Parcel<M> parcel) {
            if (!up) {
                lose(parcel, Event.Lost.Reason.RECEIVER_DOWN);
            } else if (paused()) {
                overdueMail.add(() -> deliver(parcel));
            } else {
                deliver(parcel);
            }
        }

        private void deliver(Parcel<M> parcel) {
            record(new Event.Delivered(
                    now(), parcel.id, parcel.from, id, parcel.message, Times.ofMicros(parcel.sentMicros)));
            node.receive(parcel.message, parcel.from, this);
        }

        @Override
        public NodeId self() {
            return id;
        }

        @Override
        public long clockMillis() {
            return Math.floorDiv(localMicros() + jumpMicros, 1_000);
        }

        @Override
        public long monotonicMillis() {
            return Math.floorDiv(localMicros(), 1_000);
        }

        private long localMicros() {
            return nowMicros + driftedMicros + driftOver(nowMicros - driftSinceMicros);
        }

        private long driftOver(long micros) {
            return micros * driftPartsPerMillion / 1_000_000;
        }

        void drift(long partsPerMillion) {
            driftedMicros += driftOver(nowMicros - driftSinceMicros);
            driftSinceMicros = nowMicros;
            driftPartsPerMillion = partsPerMillion;
        }

        @Override
        public Random random() {
            return random;
        }

        @Override
        public void send(NodeId to, M message) {
            transmit(id, to, message);
        }

        @Override
        public void setTimer(String name, Duration after) {
            cancelTimer(name);
            // A clock that runs fast reaches its time earlier in true time.
            long trueMicros = Times.micros(after) * 1_000_000 / (1_000_000 + driftPartsPerMillion);
            Due[] due = new Due[1];
            due[0] = new Due(nowMicros + trueMicros, Due.REST, scheduled++, () -> {
                if (paused()) {
                    overdueTimers.add(() -> fire(name, due[0]));
                } else {
                    fire(name, due[0]);
                }
            });
            timers.put(name, due[0]);
            schedule(due[0]);
        }

        private void fire(String name, Due due) {
            if (!due.cancelled()) {
                timers.remove(name, due);
                record(new Event.TimerFired(now(), id, name));
                node.timerFired(name, this);
            }
        }

        @Override
        public void cancelTimer(String name) {
            Due set = timers.remove(name);
            if (set != null) {
                set.cancel();
            }
        }

        @Override
        public void mark(Mark.Kind kind, String text) {
            record(new Event.Marked(now(), id, new Mark(kind, text)));
        }
    }
}
