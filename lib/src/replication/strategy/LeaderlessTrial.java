package replication.strategy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replication.leaderless.LeaderlessClient;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.LeaderlessRun;
import replication.leaderless.Versioned;
import replication.simulation.NodeId;
import replication.simulation.Step;

/** Homes at every site. What one of them misses comes with a hint; nobody repairs on reading. */
final class LeaderlessTrial extends Trial {
    private static final Duration LONGER_THAN_THERE_AND_BACK = Duration.ofMillis(20);

    LeaderlessTrial(Design design, Workload work) {
        super(design, work);
    }

    @Override
    Step step(Workload.Ask ask) {
        LeaderlessClient client = new LeaderlessClient(ask.client(), nodeFor(ask.place()));
        return ask.value().<Step>map(value -> client.writes(ask.key(), value)).orElseGet(() -> client.reads(ask.key()));
    }

    @Override
    Account account() {
        LeaderlessCluster cluster = LeaderlessCluster.leaderless(design.sites().toArray(NodeId[]::new))
                .homes(design.sites().size())
                .write(design.writeQuorum())
                .read(design.readQuorum())
                .answerWithin(work.patience())
                .hintedHandoff()
                .silentAfter(design.distance().multipliedBy(2).plus(LONGER_THAN_THERE_AND_BACK))
                .until(work.watchedUntil());
        if (design.merge() == Merge.KEEP_BOTH) {
            cluster = cluster.keepSiblings();
        }
        if (design.exchange().isPresent()) {
            cluster = cluster.exchangeEvery(design.exchange().get());
        }
        LeaderlessCluster atWork = atWork(cluster);
        LeaderlessRun run = atWork.withoutTrace().run();
        Map<String, List<String>> order = new TreeMap<>();
        run.history()
                .byKey()
                .keySet()
                .forEach(key -> order.put(
                        key,
                        run.changes(key).stream()
                                .flatMap(change -> change.versioned().stream())
                                .distinct()
                                .sorted(Comparator.comparing(Versioned::version))
                                .flatMap(versioned -> versioned.value().stream())
                                .toList()));
        Copies copies = copies(run.intakes());
        return new Account(
                run.history(),
                run.intakes(),
                order,
                copies,
                copies.equalSince(),
                () -> atWork.run().trace());
    }
}
