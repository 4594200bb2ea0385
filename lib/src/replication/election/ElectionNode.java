package replication.election;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import replication.simulation.Context;
import replication.simulation.Mark;
import replication.simulation.NodeId;

/**
 * One node of the cluster. It decides nothing itself: what a vote, a majority, a suspicion, a time-out and a higher
 * term mean is told by its {@link Rules}.
 *
 * <p>The ballot and the log are on disk and outlive a restart; a machine that restarts without memory has lost its
 * disk. The simulation handles one message at a time, so what a rule returned is saved before the answer leaves.
 */
final class ElectionNode implements ElectorNode {
    private static final String STAND = "election";
    private static final String SILENCE = "silence";
    private static final String BEAT = "beat";
    private static final String CONTACT = "contact";
    private static final String ASK = "ask again";
    private static final String WRITE = "write";
    private static final List<String> OF_OTHER_ROLES = List.of(BEAT, CONTACT, ASK, WRITE);

    /** What all nodes of one cluster have in common. */
    record Cluster(List<NodeId> members, Timing timing, long delayMillis, NodeId store, RunRecord record) {}

    private final Cluster cluster;
    private final Rules parts;
    private NodeRules rules;
    private Ballot ballot;
    private List<Long> log;
    private final Supplier<LogPosition> endOfLog;

    private Role role = Role.FOLLOWER;
    private Optional<NodeId> leader;
    /** The term in which that leader was heard. */
    private long ledTerm;

    private boolean startedBefore;
    private boolean timeIsUp;
    private final List<VoteReply> replies = new ArrayList<>();
    private final MajorityContact contact = new MajorityContact();
    private final Deque<ElectionMessage.StoreWrite> checked = new ArrayDeque<>();

    /**
     * @param firstLeader who leads already when the run begins
     * @param endOfLog where the log ends that is kept elsewhere; empty if the election has its own
     */
    ElectionNode(
            Cluster cluster,
            Rules rules,
            Ballot ballot,
            Optional<NodeId> firstLeader,
            List<Long> log,
            Optional<Supplier<LogPosition>> endOfLog) {
        this.cluster = cluster;
        this.parts = rules;
        this.rules = new NodeRules(parts);
        this.ballot = ballot;
        this.leader = firstLeader;
        this.ledTerm = ballot.term();
        this.log = log;
        this.endOfLog = endOfLog.orElse(this::endOfOwnLog);
    }

    @Override
    public void start(Context<ElectionMessage> context) {
        if (startedBefore) {
            leader = Optional.empty();
        }
        // What the rules remembered was in memory, not on disk.
        rules = startedBefore ? new NodeRules(parts) : rules;
        startedBefore = true;
        role = Role.FOLLOWER;
        checked.clear();
        rules.watch(context.monotonicMillis(), cluster.timing().suspicion().toMillis(), new TreeSet<>(others(context)));
        if (leader.equals(Optional.of(context.self()))) {
            lead(context);
        } else {
            waitForLeader(context);
            context.setTimer(SILENCE, cluster.timing().suspicion().plusMillis(1));
        }
    }

    List<Long> log() {
        return List.copyOf(log);
    }

    @Override
    public long term() {
        return ballot.term();
    }

    @Override
    public Optional<NodeId> leader() {
        return role == Role.LEADER ? leader : leader.filter(heard -> ledTerm == ballot.term());
    }

    @Override
    public void hearTerm(long term, Context<ElectionMessage> context) {
        isOfThisTerm(term, context);
    }

    @Override
    public void appoint(long term, Context<ElectionMessage> context) {
        follow(Ballot.voted(term, context.self()), context);
        lead(context);
    }

    /** Such as "candidate, term 2, voted for n1, log terms [1, 1]". */
    @Override
    public String state() {
        return role.name().toLowerCase(Locale.ROOT) + ", term " + ballot.term()
                + ballot.votedFor().map(voted -> ", voted for " + voted).orElse("")
                + (log.isEmpty() ? "" : ", log terms " + log);
    }

    @Override
    public void receive(ElectionMessage message, NodeId from, Context<ElectionMessage> context) {
        if (message instanceof ElectionMessage.RequestVote request) {
            vote(request, context);
        } else if (message instanceof VoteReply reply) {
            count(reply, context);
        } else if (message instanceof Heartbeat beat) {
            hear(beat, context);
        } else if (message instanceof ElectionMessage.HeartbeatReply reply) {
            if (isOfThisTerm(reply.term(), context) && role == Role.LEADER) {
                contact.answered(reply.node(), context.monotonicMillis());
                watchMajority(context);
            }
        } else if (message instanceof ElectionMessage.TakeLog copy) {
            if (isOfThisTerm(copy.term(), context) && role != Role.LEADER) {
                log = copy.log();
            }
        } else if (message instanceof ElectionMessage.Stand) {
            stand(context);
        } else if (message instanceof ElectionMessage.WriteToStore write) {
            checkAndWrite(write, context);
        } else {
            throw new IllegalStateException(context.self() + " is no store and got " + message + " from " + from);
        }
    }

    @Override
    public void timerFired(String name, Context<ElectionMessage> context) {
        switch (name) {
            case STAND -> {
                if (leader.isEmpty() || suspectsLeader(context)) {
                    stand(context);
                } else {
                    timeIsUp = true;
                }
            }
            case SILENCE -> listenToSilence(context);
            case BEAT -> beat(context);
            case CONTACT -> askTerms(context);
            case ASK -> askForVotes(context);
            case WRITE -> {
                while (!checked.isEmpty()) {
                    context.send(cluster.store(), checked.remove());
                }
            }
            default -> throw new IllegalStateException(context.self() + " has no use for the timer \"" + name + "\".");
        }
    }

    // --- voting -------------------------------------------------------------------------------------------------

    private void vote(ElectionMessage.RequestVote request, Context<ElectionMessage> context) {
        Vote vote = rules.vote(ballot, endOfLog.get(), request);
        Ballot kept = vote.kept();
        if (kept.term() > ballot.term()) {
            follow(kept, context);
            leader = Optional.empty();
        }
        ballot = kept;
        if (vote.granted()) {
            waitForLeader(context);
        }
        context.send(request.candidate(), new VoteReply(context.self(), kept.term(), vote.granted()));
    }

    private void stand(Context<ElectionMessage> context) {
        follow(ballot, context);
        role = Role.CANDIDATE;
        leader = Optional.empty();
        ballot = Ballot.voted(ballot.term() + 1, context.self());
        replies.clear();
        cluster.record().note(RunRecord.Kind.STANDS, context.self(), ballot.term());
        context.mark(Mark.Kind.STANDS, "term " + ballot.term());
        askForVotes(context);
        waitForLeader(context);
        decide(context);
    }

    private void askForVotes(Context<ElectionMessage> context) {
        for (NodeId other : others(context)) {
            if (!hasReplied(other)) {
                context.send(other, new ElectionMessage.RequestVote(ballot.term(), context.self(), endOfLog.get()));
            }
        }
        context.setTimer(ASK, cluster.timing().heartbeat());
    }

    private boolean hasReplied(NodeId other) {
        for (VoteReply reply : replies) {
            if (reply.voter().equals(other) && reply.term() == ballot.term()) {
                return true;
            }
        }
        return false;
    }

    private void count(VoteReply reply, Context<ElectionMessage> context) {
        if (role == Role.CANDIDATE) {
            replies.add(reply);
            decide(context);
        } else {
            isOfThisTerm(reply.term(), context);
        }
    }

    private void decide(Context<ElectionMessage> context) {
        Tally tally = rules.count(cluster.members().size(), ballot.term(), context.self(), replies);
        if (tally == Tally.WON) {
            lead(context);
            if (!log.isEmpty()) {
                others(context).forEach(other -> context.send(other, new ElectionMessage.TakeLog(ballot.term(), log)));
            }
        } else if (tally == Tally.STEP_DOWN) {
            long highest = replies.stream().mapToLong(VoteReply::term).max().orElse(0);
            follow(highest > ballot.term() ? Ballot.open(highest) : ballot, context);
            waitForLeader(context);
        }
    }

    // --- leading ------------------------------------------------------------------------------------------------

    private void lead(Context<ElectionMessage> context) {
        role = Role.LEADER;
        leader = Optional.of(context.self());
        ledTerm = ballot.term();
        List.of(STAND, SILENCE, ASK).forEach(context::cancelTimer);
        cluster.record().note(RunRecord.Kind.LEADS, context.self(), ballot.term());
        context.mark(Mark.Kind.LEADS, "term " + ballot.term());
        contact.begin(others(context), context.monotonicMillis());
        beat(context);
        watchMajority(context);
    }

    private void beat(Context<ElectionMessage> context) {
        askTerms(context);
        if (role == Role.LEADER) {
            Heartbeat beat = new Heartbeat(context.self(), ballot.term(), context.clockMillis());
            others(context).forEach(other -> context.send(other, beat));
            context.setTimer(BEAT, cluster.timing().heartbeat());
        }
    }

    private void watchMajority(Context<ElectionMessage> context) {
        cluster.timing().stepDown().ifPresent(limit -> {
            long since = context.monotonicMillis() - contact.last(context.monotonicMillis());
            // Not at the time-out but after it: a silence as long as the time-out is still allowed.
            context.setTimer(CONTACT, limit.plusMillis(1 - Math.min(since, limit.toMillis())));
        });
    }

    private void askTerms(Context<ElectionMessage> context) {
        cluster.timing().stepDown().ifPresent(limit -> {
            long now = context.monotonicMillis();
            take(rules.onTick(nodeState(), now, contact.last(now), limit.toMillis()), context);
        });
    }

    private void checkAndWrite(ElectionMessage.WriteToStore write, Context<ElectionMessage> context) {
        if (role != Role.LEADER) {
            cluster.record().refuses(context.self(), write.value());
            context.mark(Mark.Kind.REFUSED, write.value() + ", not the leader");
            return;
        }
        cluster.record().setsOut(context.self(), ballot.term(), write.value());
        checked.add(new ElectionMessage.StoreWrite(ballot.term(), write.value()));
        context.setTimer(WRITE, Duration.ZERO);
    }

    // --- following ----------------------------------------------------------------------------------------------

    private void hear(Heartbeat beat, Context<ElectionMessage> context) {
        if (isOfThisTerm(beat.term(), context) && role != Role.LEADER) {
            rules.heard(beat, context.monotonicMillis());
            if (role == Role.CANDIDATE) {
                follow(ballot, context);
            }
            leader = Optional.of(beat.node());
            ledTerm = beat.term();
            if (!suspectsLeader(context)) {
                waitForLeader(context);
            }
            context.setTimer(SILENCE, cluster.timing().suspicion().plusMillis(1));
        }
        context.send(beat.node(), new ElectionMessage.HeartbeatReply(context.self(), ballot.term()));
    }

    private boolean suspectsLeader(Context<ElectionMessage> context) {
        return leader.isPresent() && rules.suspects(leader.get(), context.monotonicMillis());
    }

    private void listenToSilence(Context<ElectionMessage> context) {
        if (role == Role.LEADER || leader.isEmpty()) {
            return;
        }
        if (!suspectsLeader(context)) {
            context.setTimer(SILENCE, cluster.timing().heartbeat());
            return;
        }
        cluster.record().suspects(context.self(), leader.get());
        context.mark(Mark.Kind.SUSPECTS, leader.get().name());
        if (timeIsUp) {
            stand(context);
        }
    }

    private void waitForLeader(Context<ElectionMessage> context) {
        timeIsUp = false;
        if (cluster.timing().onItsOwn()) {
            long millis = rules.timeoutMillis(
                    context.random(), cluster.timing().heartbeat().toMillis(), cluster.delayMillis());
            // A time-out below 1 ms would let two nodes stand in turns without time passing.
            context.setTimer(STAND, ofMillis(Math.max(1, millis)));
        }
    }

    // --- terms --------------------------------------------------------------------------------------------------

    private NodeState nodeState() {
        return new NodeState(role, ballot.term(), ballot.votedFor());
    }

    private boolean isOfThisTerm(long term, Context<ElectionMessage> context) {
        Reaction reaction = rules.onMessage(nodeState(), term);
        take(reaction.state(), context);
        return reaction.action() == Reaction.Action.HANDLE;
    }

    private void take(NodeState next, Context<ElectionMessage> context) {
        Ballot kept = new Ballot(next.term(), next.votedFor());
        if (next.role() == Role.FOLLOWER && role != Role.FOLLOWER) {
            follow(kept, context);
            leader = Optional.empty();
        }
        ballot = kept;
    }

    private void follow(Ballot kept, Context<ElectionMessage> context) {
        boolean led = role == Role.LEADER;
        role = Role.FOLLOWER;
        ballot = kept;
        checked.clear();
        for (String timer : OF_OTHER_ROLES) {
            context.cancelTimer(timer);
        }
        if (led) {
            cluster.record().note(RunRecord.Kind.FOLLOWS, context.self(), kept.term());
            context.mark(Mark.Kind.FOLLOWS, "term " + kept.term());
            waitForLeader(context);
        }
    }

    private List<NodeId> others(Context<ElectionMessage> context) {
        List<NodeId> others = new ArrayList<>(cluster.members());
        others.remove(context.self());
        return others;
    }

    private LogPosition endOfOwnLog() {
        return log.isEmpty() ? LogPosition.EMPTY : new LogPosition(log.get(log.size() - 1), log.size());
    }
}
