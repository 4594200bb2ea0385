package replication.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** One node with what the outside world knows of it: whether it is up, its clock, its timers, what waits for it. */
final class Machine<M> implements Context<M> {
    private final Simulation<M> simulation;
    private final NodeId id;
    private final long place;
    private final boolean client;
    private final Supplier<? extends Node<M>> program;
    private final long seed;
    private final LocalClock clock = new LocalClock();
    private final Map<String, Alarm> timers = new HashMap<>();
    private final List<M> overdueSteps = new ArrayList<>();
    private final List<Alarm> overdueTimers = new ArrayList<>();
    private final List<Parcel<M>> overdueMail = new ArrayList<>();
    private Optional<Random> random = Optional.empty();
    private Node<M> node;
    private boolean up;
    private boolean paused;
    private long wakesAtMicros;
    private int life;

    /** @param place where its events happen, as one bit */
    Machine(
            Simulation<M> simulation,
            NodeId id,
            long place,
            boolean client,
            Supplier<? extends Node<M>> program,
            long seed) {
        this.simulation = simulation;
        this.id = id;
        this.place = place;
        this.client = client;
        this.program = program;
        this.seed = seed;
    }

    long place() {
        return place;
    }

    boolean isClient() {
        return client;
    }

    /** The places that the arrival of {@code message} changes. */
    long changedBy(M message) {
        if (onlyReads(message)) {
            return 0;
        }
        return client ? place | simulation.answers() : place;
    }

    boolean onlyReads(M message) {
        return up && node.onlyReads(message);
    }

    boolean needsNoAnswerTo(M message) {
        return up && !paused && node.needsNoAnswerTo(message);
    }

    boolean ignores(M message) {
        return up && !paused && node.ignores(message);
    }

    Optional<Object> fingerprint() {
        return up ? node.fingerprint() : Optional.of(false);
    }

    boolean isWaiting() {
        return up && node.isWaiting();
    }

    /** What its node knows, and whether it is there at all. */
    String state() {
        if (node == null) {
            return "";
        }
        String state = node.state();
        String gone = up ? paused ? "paused" : "" : "down";
        return gone.isEmpty() || state.isEmpty() ? state + gone : gone + ", " + state;
    }

    void boot() {
        node = program.get();
        up = true;
        node.start(this);
    }

    void crash() {
        up = false;
        paused = false;
        life++;
        timers.values().forEach(Due::cancel);
        timers.clear();
        overdueSteps.clear();
        overdueTimers.clear();
        overdueMail.forEach(parcel -> simulation.lose(parcel, Event.Lost.Reason.RECEIVER_DOWN));
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
        node.restart(this);
    }

    void pause(long lengthMicros) {
        if (!up) {
            return;
        }
        long until = simulation.nowMicros() + lengthMicros;
        wakesAtMicros = paused ? Math.max(wakesAtMicros, until) : until;
        paused = true;
        int pausedLife = life;
        simulation.schedule(until, Due.Kind.WAKING, place, place, id + " wakes", () -> wake(pausedLife));
    }

    private void wake(int pausedLife) {
        if (!paused || life != pausedLife || simulation.nowMicros() < wakesAtMicros) {
            return;
        }
        paused = false;
        simulation.record(new Event.Woke(simulation.now(), id));
        overdueSteps.forEach(message -> node.receive(message, id, this));
        overdueTimers.forEach(this::fire);
        overdueMail.forEach(this::deliver);
        overdueSteps.clear();
        overdueTimers.clear();
        overdueMail.clear();
    }

    void jump(Duration by) {
        clock.jump(Times.micros(by));
    }

    void drift(long partsPerMillion) {
        clock.drift(partsPerMillion, simulation.nowMicros());
    }

    /** A scenario's step for this node; a crashed node never learns of it. */
    void told(M message) {
        if (paused) {
            overdueSteps.add(message);
        } else if (up) {
            node.receive(message, id, this);
        }
    }

    void arrive(Parcel<M> parcel) {
        if (!up) {
            simulation.lose(parcel, Event.Lost.Reason.RECEIVER_DOWN);
        } else if (paused) {
            overdueMail.add(parcel);
        } else {
            deliver(parcel);
        }
    }

    private void deliver(Parcel<M> parcel) {
        if (simulation.isTracing()) {
            simulation.record(new Event.Delivered(
                    simulation.now(),
                    parcel.id(),
                    parcel.from(),
                    id,
                    parcel.message(),
                    Times.ofMicros(parcel.sentMicros())));
        }
        node.receive(parcel.message(), parcel.from(), this);
    }

    void due(Alarm alarm) {
        if (paused) {
            overdueTimers.add(alarm);
        } else {
            fire(alarm);
        }
    }

    /** A timer that was due in a pause may have been stopped or set anew by what the node did first on waking. */
    private void fire(Alarm alarm) {
        if (alarm.cancelled()) {
            return;
        }
        timers.remove(alarm.timer());
        if (simulation.isTracing()) {
            simulation.record(new Event.TimerFired(simulation.now(), id, alarm.timer()));
        }
        node.timerFired(alarm.timer(), this);
    }

    @Override
    public NodeId self() {
        return id;
    }

    @Override
    public long clockMillis() {
        return clock.wallMillis(simulation.nowMicros());
    }

    @Override
    public long monotonicMillis() {
        return clock.monotonicMillis(simulation.nowMicros());
    }

    @Override
    public Random random() {
        if (random.isEmpty()) {
            // Random's first numbers for neighbouring seeds are alike, and n1 and n2 are neighbours; mixing sets them
            // apart.
            random = Optional.of(
                    new Random(new SplittableRandom(seed * 31 + id.name().hashCode()).nextLong()));
        }
        return random.get();
    }

    @Override
    public void send(NodeId to, M message) {
        simulation.send(this, to, message);
    }

    @Override
    public void setTimer(String name, Duration after) {
        if (after.isNegative()) {
            throw new IllegalArgumentException("A timer is due now or later, such as after 150 ms, but \"" + name
                    + "\" of " + id + " was set to " + Times.text(after) + ".");
        }
        long due = simulation.nowMicros() + clock.trueMicros(Times.micros(after));
        Alarm before = timers.put(name, simulation.alarm(this, name, due));
        if (before != null) {
            before.cancel();
        }
    }

    @Override
    public void cancelTimer(String name) {
        Alarm set = timers.remove(name);
        if (set != null) {
            set.cancel();
        }
    }

    @Override
    public void mark(Mark.Kind kind, String text) {
        simulation.record(new Event.Marked(simulation.now(), id, new Mark(kind, text)));
    }
}
