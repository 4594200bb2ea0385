package replication.simulation;

/** A timer that a node has set. */
final class Alarm extends Due {
    private final Machine<?> machine;
    private final String timer;

    Alarm(long micros, long order, Machine<?> machine, String timer) {
        super(micros, Kind.TIMER, order, machine.place(), machine.place());
        this.machine = machine;
        this.timer = timer;
    }

    @Override
    void run() {
        machine.due(this);
    }

    @Override
    String name() {
        return "timer " + timer + " of " + machine.self();
    }

    String timer() {
        return timer;
    }
}
