package workbook.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Violation;
import replication.simulation.Context;
import replication.simulation.Experiment;
import replication.simulation.Node;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Simulation;
import replication.simulation.Tell;
import replication.simulation.Trace;
import replication.singleleader.LogEntry;

/**
 * A leader that sends its log to two followers, which are what a learner writes: a plain class with a map, without
 * equals, copy or fingerprint. It leaves no trace, so that what is measured is the search.
 */
final class PlainFollower extends Scenario<PlainFollower, PlainFollower.End> {
    private static final NodeId LEADER = new NodeId("leader");
    private static final NodeId[] FOLLOWERS = {new NodeId("follower1"), new NodeId("follower2")};
    private static final int ENTRIES = 6;

    record End(Trace trace, Map<String, String> one, Map<String, String> other) implements Run {}

    private PlainFollower(Settings settings) {
        super(settings);
    }

    static Exploration<PlainFollower, End> exploration() {
        PlainFollower scenario = new PlainFollower(Settings.withDelay(Duration.ofMillis(1)))
                .at(Duration.ZERO, new Tell<>(LEADER, new LogEntry(1, 1, "x", "go", 0)));
        return Exploration.of(
                "plain follower",
                scenario::seed,
                Promise.never(end -> end.one().containsKey("z") && end.other().containsKey("z")
                        ? Optional.of(new Violation("z", "Nobody has written z."))
                        : Optional.empty()));
    }

    @Override
    protected PlainFollower with(Settings changed) {
        return new PlainFollower(changed);
    }

    @Override
    public Experiment<End> experiment() {
        Simulation<LogEntry> simulation = newSimulation(network());
        simulation.withoutTrace();
        Follower[] followers = {new Follower(), new Follower()};
        simulation.add(LEADER, Leader::new);
        for (int index = 0; index < followers.length; index++) {
            Follower follower = followers[index];
            simulation.add(FOLLOWERS[index], () -> follower);
        }
        schedule(simulation);
        return new Experiment<>(
                simulation,
                () -> simulation.runUntilQuiet(Duration.ofSeconds(1)),
                () -> new End(simulation.trace(), followers[0].data, followers[1].data));
    }

    private static final class Leader implements Node<LogEntry> {
        @Override
        public void receive(LogEntry message, NodeId from, Context<LogEntry> context) {
            for (int sequence = 1; sequence <= ENTRIES; sequence++) {
                for (NodeId follower : FOLLOWERS) {
                    context.send(follower, new LogEntry(1, sequence, "x", "v", 0));
                }
            }
        }
    }

    private static final class Follower implements Node<LogEntry> {
        private final Map<String, String> data = new HashMap<>();
        private long last;

        @Override
        public void receive(LogEntry entry, NodeId from, Context<LogEntry> context) {
            if (entry.sequence() == last + 1) {
                data.put(entry.key(), entry.value());
                last = entry.sequence();
            }
        }
    }
}
