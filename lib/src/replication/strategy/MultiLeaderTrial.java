package replication.strategy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replication.multileader.MultiLeaderClient;
import replication.multileader.MultiLeaderCluster;
import replication.multileader.MultiLeaderRun;
import replication.multileader.VersionedValue;
import replication.simulation.NodeId;
import replication.simulation.Step;

/** A leader at every site. What a cut swallows comes with the next exchange of all they have. */
final class MultiLeaderTrial extends Trial {
    private static final Duration USUAL_EXCHANGE = Duration.ofMillis(50);
    private static final Comparator<VersionedValue> LAST_LAST = Comparator.comparingLong(VersionedValue::timestamp)
            .thenComparing(VersionedValue::leaderId)
            .thenComparingLong(VersionedValue::version);

    MultiLeaderTrial(Design design, Workload work) {
        super(design, work);
    }

    @Override
    Step step(Workload.Ask ask) {
        MultiLeaderClient client = new MultiLeaderClient(ask.client(), nodeFor(ask.place()));
        return ask.value().map(value -> client.writes(ask.key(), value)).orElseGet(() -> client.reads(ask.key()));
    }

    @Override
    Account account() {
        MultiLeaderCluster cluster = MultiLeaderCluster.allToAll(design.sites().toArray(NodeId[]::new))
                .exchangeEvery(design.exchange().orElse(USUAL_EXCHANGE))
                .until(work.watchedUntil());
        if (design.merge() == Merge.KEEP_BOTH) {
            cluster = cluster.keepSiblings();
        }
        MultiLeaderCluster atWork = atWork(cluster);
        MultiLeaderRun run = atWork.withoutTrace().run();
        Map<String, List<String>> order = new TreeMap<>();
        run.history().byKey().keySet().forEach(key -> {
            List<VersionedValue> versions = run.versions(key);
            order.put(
                    key,
                    versions.stream()
                            .sorted(LAST_LAST)
                            .flatMap(version -> version.value().stream())
                            .toList());
        });
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
