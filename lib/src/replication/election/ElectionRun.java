package replication.election;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import replication.consistency.History;
import replication.consistency.Leadership;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Scenario;
import replication.simulation.Trace;

/** What happened in one run of a {@link LeaderElection}. Immutable. All times are true times. */
public final class ElectionRun implements Run {
    private final Trace trace;
    private final Duration end;
    private final List<Reign> reigns;
    private final List<Candidacy> candidacies;
    private final List<Suspicion> suspicions;
    private final List<StoredWrite> storedWrites;
    private final History history;
    private final Map<NodeId, List<Long>> logs = new TreeMap<>();
    private final Map<NodeId, Long> terms = new TreeMap<>();

    ElectionRun(Trace trace, Duration end, List<Scenario.Timed> steps, RunRecord record) {
        this.trace = trace;
        this.end = end;
        this.reigns = reigns(record.entries, steps, end);
        this.candidacies = record.entries.stream()
                .filter(entry -> entry.kind() == RunRecord.Kind.STANDS)
                .map(entry -> new Candidacy(entry.node(), entry.term(), entry.at()))
                .toList();
        this.suspicions = List.copyOf(record.suspicions);
        this.storedWrites = List.copyOf(record.writes);
        this.history = record.history();
        record.nodes.forEach((id, node) -> {
            logs.put(id, node.log());
            terms.put(id, node.term());
        });
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** When the run ended. */
    public Duration end() {
        return end;
    }

    /** Every time in which a node took itself for the leader, in the order in which they began. */
    public List<Reign> reigns() {
        return reigns;
    }

    /** The same for a checker: who led which term from when on. */
    public List<Leadership> leaderships() {
        return reigns.stream()
                .map(reign -> new Leadership(reign.leader().name(), reign.term(), reign.from()))
                .toList();
    }

    /** Who stood for election, in order. */
    public List<Candidacy> candidacies() {
        return candidacies;
    }

    /** The terms in which more than one node stood and nobody won. */
    public List<Long> splitVotes() {
        return candidacies.stream()
                .map(Candidacy::term)
                .distinct()
                .filter(term -> candidacies.stream()
                                .filter(other -> other.term() == term)
                                .map(Candidacy::node)
                                .distinct()
                                .count()
                        > 1)
                .filter(term -> reigns.stream().noneMatch(reign -> reign.term() == term))
                .toList();
    }

    /** Who began to suspect its leader, in order. */
    public List<Suspicion> suspicions() {
        return suspicions;
    }

    /** What reached the store, in order. */
    public List<StoredWrite> storedWrites() {
        return storedWrites;
    }

    /**
     * What leaders wrote to the store, which is one register: called when a leader had checked that it leads, answered
     * when the store accepted or refused it, though it tells nobody; failed where the node did not lead.
     */
    public History history() {
        return history;
    }

    /** What the store holds at the end; empty if it accepted nothing. */
    public Optional<String> stored() {
        return storedWrites.stream()
                .filter(StoredWrite::accepted)
                .map(StoredWrite::value)
                .reduce((a, b) -> b);
    }

    /** The first write that the store accepted after one with a greater token; with fencing there is none. */
    public Optional<StoredWrite> outdatedWrite() {
        long greatest = 0;
        for (StoredWrite write : storedWrites) {
            if (write.accepted() && write.token() < greatest) {
                return Optional.of(write);
            }
            greatest = write.accepted() ? Math.max(greatest, write.token()) : greatest;
        }
        return Optional.empty();
    }

    /** The first reign that an election in this run brought about; a leader that the scenario set does not count. */
    public Optional<Reign> firstElected() {
        return reigns.stream().filter(reign -> !reign.from().isZero()).findFirst();
    }

    /** Those who take themselves for the leader at {@code time}, by name. */
    public List<NodeId> leadersAt(Duration time) {
        return reigns.stream()
                .filter(reign -> reign.covers(time))
                .map(Reign::leader)
                .sorted()
                .toList();
    }

    /** Those who take themselves for the leader when the run ends, by name. */
    public List<NodeId> leaders() {
        return reigns.stream()
                .filter(reign -> reign.until().equals(end))
                .map(Reign::leader)
                .sorted()
                .toList();
    }

    /** The first two reigns of different nodes in one term; there must be none. */
    public Optional<List<Reign>> twoLeadersOfOneTerm() {
        for (Reign second : reigns) {
            for (Reign first : reigns.subList(0, reigns.indexOf(second))) {
                if (first.term() == second.term() && !first.leader().equals(second.leader())) {
                    return Optional.of(List.of(first, second));
                }
            }
        }
        return Optional.empty();
    }

    /** The log of {@code node} at the end, as the terms of its entries. */
    public List<Long> log(NodeId node) {
        return logs.getOrDefault(node, List.of());
    }

    /** The newest term that {@code node} knows at the end. */
    public long term(NodeId node) {
        return terms.get(node);
    }

    private static List<Reign> reigns(List<RunRecord.Entry> entries, List<Scenario.Timed> steps, Duration end) {
        List<Reign> reigns = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RunRecord.Entry began = entries.get(i);
            if (began.kind() == RunRecord.Kind.LEADS) {
                Duration until = endOf(began, entries.subList(i + 1, entries.size()), steps)
                        .orElse(end);
                reigns.add(new Reign(began.node(), began.term(), began.at(), until));
            }
        }
        return List.copyOf(reigns);
    }

    private static Optional<Duration> endOf(
            RunRecord.Entry began, List<RunRecord.Entry> later, List<Scenario.Timed> steps) {
        TreeSet<Duration> ends = new TreeSet<>();
        later.stream()
                .filter(entry -> entry.node().equals(began.node()) && entry.kind() == RunRecord.Kind.FOLLOWS)
                .forEach(entry -> ends.add(entry.at()));
        steps.stream()
                .filter(timed -> timed.step().equals(Fault.crash(began.node()))
                        && timed.at().compareTo(began.at()) >= 0)
                .forEach(timed -> ends.add(timed.at()));
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.first());
    }
}
