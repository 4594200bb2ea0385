package replication.simulation;

/** What a scenario plans, and what follows from it. */
final class Planned extends Due {
    private final String name;
    private final Runnable action;

    Planned(long micros, Kind kind, long order, long changes, long heeds, String name, Runnable action) {
        super(micros, kind, order, changes, heeds);
        this.name = name;
        this.action = action;
    }

    @Override
    void run() {
        action.run();
    }

    @Override
    String name() {
        return name;
    }
}
