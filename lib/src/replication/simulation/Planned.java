package replication.simulation;

/** What a scenario plans, and what follows from it. */
final class Planned extends Due {
    private final Object what;
    private final Runnable action;

    Planned(long micros, Kind kind, long order, long changes, long heeds, Object what, Runnable action) {
        super(micros, kind, order, changes, heeds);
        this.what = what;
        this.action = action;
    }

    @Override
    void run() {
        action.run();
    }

    @Override
    String name() {
        return what.toString();
    }
}
