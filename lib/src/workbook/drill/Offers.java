package workbook.drill;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import replication.elected.ElectedCluster;
import replication.elected.ElectedRun;
import replication.election.Reign;
import replication.simulation.NodeId;
import replication.simulation.Times;
import replication.singleleader.Durability;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderRun;
import workbook.text.Texts;
import workbook.view.ClientAnswers;
import workbook.view.ClientBars;

/**
 * A cluster n1, n2, … that elects its leader, and in which a client beside each node offers it a write again and again;
 * only a leader accepts. What the drills of such a cluster have in common.
 *
 * @param size how many nodes there are
 * @param every how often each node is offered a write
 * @param last nothing is offered after this
 */
record Offers(int size, Duration every, Duration last) {
    static final NodeId N1 = new NodeId("n1");

    /** When offers begin: soon enough for a leader in its stride, and late enough for a quick run. */
    static final Duration FIRST = ofMillis(400);

    /** When the fault begins, between two offers. */
    static final Duration FAULT = ofMillis(495);

    /** When a cut ends; later answers do not count. */
    static final Duration HEAL = ofMillis(1_500);

    /** When a run with a cut ends: everybody has heard who leads. */
    static final Duration END = ofMillis(1_700);

    /** Three nodes, an offer every 10 ms as long as the fault lasts. */
    static final Offers USUAL = new Offers(3, ofMillis(10), HEAL);

    /** The same with so few offers that a picture of them can be read. */
    Offers sparse() {
        return new Offers(size, ofMillis(50), last);
    }

    /** What a picture of {@link #sparse} shows; {@code variant} in words, such as "asynchronous". */
    String sparseTitle(String variant) {
        return Texts.of("drill").get("strip.sparse", Times.text(sparse().every), Times.text(every), variant);
    }

    List<NodeId> nodes() {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> new NodeId("n" + number))
                .toList();
    }

    static NodeId client(NodeId node) {
        return new NodeId(node + "-client");
    }

    /** The cluster with its offers; n1 gets only those at times that {@code toFirst} lets through. */
    ElectedCluster to(Durability durability, Cast cast, Predicate<Duration> toFirst) {
        ElectedCluster cluster = cast.into(ElectedCluster.of(durability, nodes().toArray(NodeId[]::new)));
        for (Duration at = FIRST; at.compareTo(last) <= 0; at = at.plus(every)) {
            for (NodeId node : nodes()) {
                if (!node.equals(N1) || toFirst.test(at)) {
                    cluster = cluster.at(at, write(node, at));
                }
            }
        }
        return cluster;
    }

    ElectedCluster to(Durability durability, Cast cast) {
        return to(durability, cast, any -> true);
    }

    private static SingleLeaderClient.Writes write(NodeId node, Duration at) {
        return new SingleLeaderClient(client(node))
                .writes("x", node + " " + at.toMillis())
                .to(node);
    }

    /** What n1 took as the leader of term 1. */
    static List<SingleLeaderRun.Write> takenInTermOne(ElectedRun run) {
        return run.writes().stream()
                .filter(write ->
                        write.entry().filter(entry -> entry.epoch() == 1).isPresent())
                .toList();
    }

    /** What n1 took and who led last does not have: n1 drops it as soon as it hears of that leader. */
    static List<SingleLeaderRun.Write> dropped(ElectedRun run) {
        List<LogEntry> kept = run.log(newest(run));
        return takenInTermOne(run).stream()
                .filter(write -> !kept.contains(write.entry().orElseThrow()))
                .toList();
    }

    /** Who led last, whether it still does or not. */
    static NodeId newest(ElectedRun run) {
        return run.newest().orElseThrow().leader();
    }

    /** When another node than n1 first led; the end of the run if none did. */
    static Duration nextLeader(ElectedRun run) {
        return run.firstElected().map(Reign::from).orElse(run.end());
    }

    /** When n1 stopped to take itself for the leader. */
    static Duration oldLeaderStops(ElectedRun run) {
        return run.reigns().get(0).until();
    }

    /** How many of {@code writes} were acknowledged before the cut ended. */
    static long acknowledged(List<SingleLeaderRun.Write> writes) {
        return writes.stream()
                .filter(write -> write.outcome() == SingleLeaderRun.Outcome.ACKNOWLEDGED)
                .filter(write -> write.answered().orElseThrow().compareTo(HEAL) <= 0)
                .count();
    }

    /** {@code bars} and a bar for the client of each node, named as the bundle's sentence {@code key} says. */
    ClientBars rows(ClientBars bars, ElectedRun run, String key) {
        Texts texts = Texts.of("drill");
        ClientBars more = bars;
        for (NodeId node : nodes()) {
            more = more.row(texts.get(key, node), ClientAnswers.in(run.history(), client(node), HEAL));
        }
        return more;
    }
}
