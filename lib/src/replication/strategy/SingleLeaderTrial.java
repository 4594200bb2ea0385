package replication.strategy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import replication.elected.ElectedCluster;
import replication.elected.ElectedRun;
import replication.simulation.Intake;
import replication.simulation.NodeId;
import replication.simulation.Step;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderRun.Write;

/** One leader, which the nodes elect. A node passes writes on to the leader that it knows, and answers reads itself. */
final class SingleLeaderTrial extends Trial {
    private static final Duration LONGER_THAN_THERE_AND_BACK = Duration.ofMillis(40);

    SingleLeaderTrial(Design design, Workload work) {
        super(design, work);
    }

    @Override
    Step step(Workload.Ask ask) {
        SingleLeaderClient client = new SingleLeaderClient(Workload.clientAt(ask.site()));
        NodeId node = nodeFor(ask.place());
        if (ask.writes()) {
            return client.writes(ask.key(), ask.value().get()).to(node);
        }
        SingleLeaderClient.Reads read = client.reads(ask.key());
        return design.hasSessionReads() ? read.inSession(node) : read.from(node);
    }

    @Override
    Account account() {
        List<NodeId> sites = design.sites();
        ElectedCluster cluster = ElectedCluster.of(design.durability(), sites.toArray(NodeId[]::new))
                .forwarding()
                // Only the first leader waits for a time by chance: two that wait for fixed times may split every vote.
                .electionTimeout(design.failover(), design.failover().multipliedBy(2))
                .clientsWait(work.patience())
                .resendAfter(design.distance().multipliedBy(2).plus(LONGER_THAN_THERE_AND_BACK))
                .until(work.watchedUntil());
        for (int turn = 1; turn < sites.size(); turn++) {
            cluster = cluster.electionTimeout(sites.get(turn), design.failover().multipliedBy(turn));
        }
        ElectedCluster atWork = atWork(cluster);
        ElectedRun run = atWork.withoutTrace().run();
        Map<String, List<String>> order = run.writes().stream()
                .filter(write -> write.entry().isPresent())
                .sorted(Comparator.comparing(
                        write -> write.entry().orElseThrow().position()))
                .collect(Collectors.groupingBy(Write::key, Collectors.mapping(Write::value, Collectors.toList())));
        List<Intake> intakes = run.ofLog().intakes();
        return new Account(
                run.history(),
                intakes,
                order,
                copies(intakes),
                run.ofLog().logsEqualSince(),
                () -> atWork.run().trace());
    }
}
