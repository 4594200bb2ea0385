package replication.strategy;

import java.util.function.Predicate;

/**
 * What to ask before choosing, in this order. The first four lead to a strategy, the last two say how a single leader
 * confirms and reads.
 */
public enum Question {
    /** Can everything be computed again? Then nothing need be copied. */
    COMPUTED_AGAIN(required -> required.loss() == Loss.ALL),
    /** Is it wrong that two writes of one key do not know of each other? Then somebody orders them. */
    NEVER_MERGED(required -> required.merge() == Merge.NEVER),
    /** Must a write be done without waiting for another site? Then every site leads. */
    NO_WAITING(required ->
            required.offline() || required.writers() > 1 && required.maxWriteMillis() < required.roundTripMillis()),
    /** Must writes go on while others would still be electing a leader? Then nobody leads. */
    NO_PAUSE(required -> required.maxPauseMillis() < Question.FAILOVER_MILLIS),
    /** Must no acknowledged write be lost? Then a follower has it before its client hears "ok". */
    NOTHING_LOST(required -> required.loss() == Loss.NONE),
    /** Must everybody see at once what they have written? Then sessions remember what that was. */
    OWN_WRITES(Requirements::ownWrites);

    /** No leader is replaced sooner: that long a silence comes first. */
    private static final int FAILOVER_MILLIS = 300;

    private final Predicate<Requirements> yes;

    Question(Predicate<Requirements> yes) {
        this.yes = yes;
    }

    public boolean isYes(Requirements required) {
        return yes.test(required);
    }
}
