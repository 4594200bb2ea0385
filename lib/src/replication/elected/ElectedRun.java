package replication.elected;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import replication.consistency.History;
import replication.consistency.Leadership;
import replication.election.Candidacy;
import replication.election.ElectionRun;
import replication.election.Reign;
import replication.election.Suspicion;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Trace;
import replication.singleleader.Durability;
import replication.singleleader.LogEntry;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderRun;

/** What came out of an {@link ElectedCluster}. Immutable. All times are true times. */
public final class ElectedRun implements Run {
    private final SingleLeaderRun log;
    private final ElectionRun election;

    ElectedRun(SingleLeaderRun log, ElectionRun election) {
        this.log = log;
        this.election = election;
    }

    @Override
    public Trace trace() {
        return log.trace();
    }

    /**
     * The same run for whoever knows only the cluster of chapter 1; its epochs are the terms. How many messages and
     * entries were sent it does not tell: here they travel in envelopes, between beats and votes.
     */
    public SingleLeaderRun ofLog() {
        return log;
    }

    /** The same run for whoever knows only the election of chapter 3. */
    public ElectionRun ofElection() {
        return election;
    }

    /**
     * Whether at the end the leader of the newest term had heard from all others that they have what it has, nobody was
     * down, and nothing was cut off. Beats go on all the same.
     */
    public boolean isAtRest() {
        return log.isAtRest();
    }

    /** When the run ended. */
    public Duration end() {
        return election.end();
    }

    /** The nodes of the cluster, the first leader first. */
    public List<NodeId> nodes() {
        return log.nodes();
    }

    // --- what clients were told ---------------------------------------------------------------------------------

    /** What clients were promised. */
    public Durability durability() {
        return log.durability();
    }

    /** What the clients did and were told. */
    public History history() {
        return log.history();
    }

    /** All writes, in the order in which clients asked. */
    public List<SingleLeaderRun.Write> writes() {
        return log.writes();
    }

    public List<SingleLeaderRun.Write> acknowledged() {
        return log.acknowledged();
    }

    public List<SingleLeaderRun.Write> refused() {
        return log.refused();
    }

    public List<SingleLeaderRun.Write> unknown() {
        return log.unknown();
    }

    /** All reads, in the order in which clients asked. */
    public List<SingleLeaderRun.Read> reads() {
        return log.reads();
    }

    /** What {@code client} saw, one value a read. */
    public List<Optional<String>> readsOf(SingleLeaderClient client) {
        return log.readsOf(client);
    }

    /** The reads that got an answer older than a write to the same key that was acknowledged before they were asked. */
    public List<SingleLeaderRun.Read> stale() {
        return log.stale();
    }

    // --- what became of it --------------------------------------------------------------------------------------

    /** The acknowledged writes that {@code node} does not hold at the end. */
    public List<SingleLeaderRun.Write> lost(NodeId node) {
        return log.lost(node);
    }

    /** The writes of unknown outcome that {@code node} does hold at the end. */
    public List<SingleLeaderRun.Write> survivors(NodeId node) {
        return log.survivors(node);
    }

    /** The log of {@code node} at the end. */
    public List<LogEntry> log(NodeId node) {
        return log.log(node);
    }

    /** What a reader finds at {@code node} at the end. */
    public SortedMap<String, String> data(NodeId node) {
        return log.data(node);
    }

    /** When {@code node} first held {@code write}; empty if it never did. */
    public Optional<Duration> storedAt(NodeId node, SingleLeaderRun.Write write) {
        return log.storedAt(node, write);
    }

    /** How many nodes held {@code write} at {@code time}, the leader included. */
    public int copies(SingleLeaderRun.Write write, Duration time) {
        return log.copies(write, time);
    }

    /** How far {@code node} was behind the longest log, at each time when that changed. */
    public List<SingleLeaderRun.Lag> lagOf(NodeId node) {
        return log.lagOf(node);
    }

    /** When {@code node} dropped entries from the end of its log, in order; losing its memory is no drop. */
    public List<Duration> drops(NodeId node) {
        return log.drops(node);
    }

    // --- who led ------------------------------------------------------------------------------------------------

    /** Every time in which a node took itself for the leader, in the order in which they began. */
    public List<Reign> reigns() {
        return election.reigns();
    }

    /** The same for a checker: who led which term from when on. */
    public List<Leadership> leaderships() {
        return election.leaderships();
    }

    /** The first reign that an election in this run brought about. */
    public Optional<Reign> firstElected() {
        return election.firstElected();
    }

    /** Those who take themselves for the leader at {@code time}, by name. */
    public List<NodeId> leadersAt(Duration time) {
        return election.leadersAt(time);
    }

    /** The reign of the newest term, whether it lasts or not. */
    public Optional<Reign> newest() {
        return reigns().stream().max(Comparator.comparingLong(Reign::term));
    }

    /**
     * Whoever takes itself for the leader at the end, of the newest term if there are several; empty if nobody does.
     */
    public Optional<NodeId> leader() {
        return reigns().stream()
                .filter(reign -> reign.until().equals(end()))
                .max(Comparator.comparingLong(Reign::term))
                .map(Reign::leader);
    }

    /** The newest term that {@code node} knows at the end. */
    public long term(NodeId node) {
        return election.term(node);
    }

    /** Who stood for election, in order. */
    public List<Candidacy> candidacies() {
        return election.candidacies();
    }

    /** The terms in which more than one node stood and nobody won. */
    public List<Long> splitVotes() {
        return election.splitVotes();
    }

    /** Who began to suspect its leader, in order. */
    public List<Suspicion> suspicions() {
        return election.suspicions();
    }
}
