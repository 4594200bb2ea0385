package workbook.drill;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import replication.elected.ElectedCluster;
import replication.election.ElectionTimeout;
import replication.election.FailureDetector;
import replication.election.LeaderElection;
import replication.election.LogAwareVoter;
import replication.election.TermRule;
import replication.election.VoteCounter;
import replication.election.Voter;
import replication.leaderless.LeaderlessCluster;
import replication.leaderless.QuorumRule;
import replication.multileader.ConflictRule;
import replication.multileader.LocalWrite;
import replication.multileader.LogicalClock;
import replication.multileader.MultiLeaderCluster;
import replication.singleleader.AcknowledgementRule;
import replication.singleleader.CatchUp;
import replication.singleleader.Follower;
import replication.singleleader.Leader;
import replication.singleleader.SingleLeaderCluster;

/** Who plays in a drill: the library's own parts, or a learner's in some of their places; and the seed of the run. */
public final class Cast {
    /** A run in which chance does nothing out of the ordinary. */
    public static final long USUAL_SEED = 19;

    private final long seed;
    private final Map<Class<?>, Supplier<?>> own;
    private final Set<Class<?>> places;

    private Cast(long seed, Map<Class<?>, Supplier<?>> own, Set<Class<?>> places) {
        this.seed = seed;
        this.own = Map.copyOf(own);
        this.places = places;
    }

    /** Only the library's parts. */
    public static Cast ours() {
        return with(Map.of());
    }

    /** @param own by the interface of a task, what makes instances of the class that answers it */
    public static Cast with(Map<Class<?>, Supplier<?>> own) {
        return new Cast(USUAL_SEED, own, new LinkedHashSet<>());
    }

    /** The same parts in a run of another seed. */
    public Cast seed(long other) {
        return new Cast(other, own, places);
    }

    public long seed() {
        return seed;
    }

    /** The places that the drill has asked somebody to fill, whoever did; empty before it was played. */
    public Set<Class<?>> places() {
        return new HashSet<>(places);
    }

    /** A cluster that no client reads from, and in which nobody takes over. */
    public SingleLeaderCluster into(SingleLeaderCluster cluster) {
        SingleLeaderCluster cast = put(Leader.class, cluster, SingleLeaderCluster::leader);
        cast = put(Follower.class, cast, SingleLeaderCluster::follower);
        cast = put(AcknowledgementRule.class, cast, SingleLeaderCluster::acknowledgement);
        return put(CatchUp.class, cast, SingleLeaderCluster::catchUp).seed(seed);
    }

    /** Voters look at the log here, so there is no place for one that does not. */
    public ElectedCluster into(ElectedCluster cluster) {
        ElectedCluster cast = put(Leader.class, cluster, ElectedCluster::leader);
        cast = put(Follower.class, cast, ElectedCluster::follower);
        cast = put(AcknowledgementRule.class, cast, ElectedCluster::acknowledgement);
        cast = put(CatchUp.class, cast, ElectedCluster::catchUp);
        cast = put(LogAwareVoter.class, cast, ElectedCluster::logAwareVoter);
        cast = put(VoteCounter.class, cast, ElectedCluster::voteCounter);
        cast = put(FailureDetector.class, cast, ElectedCluster::failureDetector);
        cast = put(ElectionTimeout.class, cast, ElectedCluster::electionTimeout);
        return put(TermRule.class, cast, ElectedCluster::termRule).seed(seed);
    }

    /** Leaders that tell each other of every write, and never of everything at once. */
    public MultiLeaderCluster into(MultiLeaderCluster cluster) {
        MultiLeaderCluster cast = put(LocalWrite.class, cluster, MultiLeaderCluster::localWrite);
        cast = put(ConflictRule.class, cast, MultiLeaderCluster::rule);
        return put(LogicalClock.class, cast, MultiLeaderCluster::stamps).seed(seed);
    }

    public LeaderElection into(LeaderElection cluster) {
        LeaderElection cast = voter(cluster, LeaderElection::voter, LeaderElection::logAwareVoter);
        cast = put(VoteCounter.class, cast, LeaderElection::voteCounter);
        cast = put(FailureDetector.class, cast, LeaderElection::failureDetector);
        cast = put(ElectionTimeout.class, cast, LeaderElection::electionTimeout);
        return put(TermRule.class, cast, LeaderElection::termRule).seed(seed);
    }

    /** Homes that clients only write to. */
    public LeaderlessCluster into(LeaderlessCluster cluster) {
        return put(QuorumRule.class, cluster, LeaderlessCluster::quorums).seed(seed);
    }

    /** There is one voter: who looks at logs, too, comes before who does not. */
    private <S> S voter(
            S cluster, BiFunction<S, Supplier<Voter>, S> setter, BiFunction<S, Supplier<LogAwareVoter>, S> better) {
        if (isOwn(LogAwareVoter.class)) {
            return put(LogAwareVoter.class, cluster, better);
        }
        if (!isOwn(Voter.class)) {
            places.add(LogAwareVoter.class);
        }
        return put(Voter.class, cluster, setter);
    }

    /** Fills the place of {@code part} in {@code cluster} with the learner's class, if there is one. */
    <A, S> S put(Class<A> part, S cluster, BiFunction<S, Supplier<A>, S> setter) {
        places.add(part);
        Supplier<?> maker = own.get(part);
        return maker == null ? cluster : setter.apply(cluster, () -> part.cast(maker.get()));
    }

    /** Whether the place of {@code part} is filled by a learner's class. */
    boolean isOwn(Class<?> part) {
        return own.containsKey(part);
    }
}
