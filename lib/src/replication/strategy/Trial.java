package replication.strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import replication.simulation.Fault;
import replication.simulation.Intake;
import replication.simulation.NodeId;
import replication.simulation.Scenario;
import replication.simulation.Step;

/** A design of one kind at work: builds the cluster, lets clients ask, and tells what came out. */
abstract class Trial {
    final Design design;
    final Workload work;

    Trial(Design design, Workload work) {
        this.design = design;
        this.work = work;
    }

    abstract Account account();

    /** What {@code ask} is for the client of this system. */
    abstract Step step(Workload.Ask ask);

    /** What nodes held that took in {@code intakes}. */
    final Copies copies(List<Intake> intakes) {
        return new Copies(design.sites(), intakes, work.troubles());
    }

    /** Whom the client at {@code site} asks: the node there, or the first one. */
    final NodeId nodeFor(NodeId site) {
        return design.sites().contains(site) ? site : design.sites().get(0);
    }

    /** The same cluster at its distances, with everything that is asked of it and that happens to it. */
    final <S extends Scenario<S, ?>> S atWork(S cluster) {
        S ready = cluster.seed(work.seed()).delay(design.distance());
        for (NodeId node : design.sites()) {
            for (NodeId site : work.sites()) {
                ready = ready.delay(Workload.clientAt(site), node, design.between(site, node));
            }
            for (NodeId other : design.sites()) {
                ready = node.equals(other) ? ready : ready.delay(node, other, design.between(node, other));
            }
        }
        List<Workload.Ask> asks = asks();
        Set<NodeId> there = new HashSet<>(design.sites());
        asks.forEach(ask -> there.add(Workload.clientAt(ask.site())));
        Set<NodeId> guests = new HashSet<>();
        for (Workload.Ask ask : asks) {
            if (ask.isVisit() && guests.add(ask.client())) {
                NodeId node = nodeFor(ask.place());
                ready = node.equals(ask.place())
                        ? ready.delay(Workload.clientAt(ask.site()), node, Duration.ZERO)
                        : ready.delay(ask.client(), node, design.distance());
            }
        }
        for (Workload.Trouble trouble : work.troubles()) {
            Optional<Fault> fault = amongThose(there, trouble.fault());
            if (fault.isPresent()) {
                ready = ready.at(trouble.at(), fault.get());
            }
        }
        return ready.at(asks.stream()
                .map(ask -> new Scenario.Timed(ask.at(), step(ask)))
                .toList());
    }

    /** {@code fault}, as far as it concerns nodes of this system and clients who ask for something. */
    private static Optional<Fault> amongThose(Set<NodeId> there, Fault fault) {
        if (fault instanceof Fault.Cut cut) {
            Set<NodeId> from = both(there, cut.from());
            Set<NodeId> to = both(there, cut.to());
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Fault.Cut(from, to, cut.bothWays()));
        }
        boolean concerns = fault instanceof Fault.Heal || there.stream().anyMatch(node -> Fault.concerns(fault, node));
        return concerns ? Optional.of(fault) : Optional.empty();
    }

    private static Set<NodeId> both(Set<NodeId> there, Set<NodeId> named) {
        return named.stream().filter(there::contains).collect(Collectors.toSet());
    }

    /** What is asked; additions go to a slot of their own site each, where nobody else writes. */
    private List<Workload.Ask> asks() {
        if (design.merge() != Merge.ADD) {
            return work.asks();
        }
        Map<String, Integer> added = new HashMap<>();
        List<Workload.Ask> asks = new ArrayList<>();
        for (Workload.Ask ask : work.asks()) {
            if (ask.writes()) {
                String slot = slot(ask.key(), ask.site());
                String total = String.valueOf(added.merge(slot, 1, Integer::sum));
                asks.add(new Workload.Ask(ask.at(), ask.site(), slot, Optional.of(total)));
            } else {
                work.sites()
                        .forEach(site -> asks.add(new Workload.Ask(
                                ask.at(), ask.site(), ask.place(), slot(ask.key(), site), Optional.empty())));
            }
        }
        return asks;
    }

    private static String slot(String key, NodeId site) {
        return key + "@" + site;
    }
}
