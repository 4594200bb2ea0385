package replication.strategy;

import java.util.Objects;
import replication.singleleader.Durability;

/**
 * What somebody chooses for three nodes. What a strategy does not heed changes nothing: {@code SINGLE} heeds durability
 * and session reads, {@code MULTI} and {@code LEADERLESS} heed the merge rule. {@code LEADERLESS} writes to two homes
 * and reads from two.
 *
 * @param durability how many followers hold a write before its client hears "ok"
 * @param merge what is done with two writes that did not know of each other. {@code NEVER} is no rule: nodes that all
 *     take writes then let the last one win.
 * @param sessionReads whether a client that has written is read to only by a node that has what it wrote
 * @param givesUp what is required and not kept
 */
public record Choice(Strategy strategy, Durability durability, Merge merge, boolean sessionReads, GivesUp givesUp) {
    public Choice {
        Objects.requireNonNull(strategy, "A choice names a strategy; it is null.");
        Objects.requireNonNull(durability, "A choice names a durability, such as Durability.ASYNC; it is null.");
        Objects.requireNonNull(merge, "A choice names a merge rule, such as Merge.NEVER; it is null.");
        Objects.requireNonNull(givesUp, "A choice says what it gives up, such as GivesUp.NOTHING; it is null.");
    }

    /** One node, no copies. */
    public static Choice none() {
        return of(Strategy.NONE, Durability.ASYNC, Merge.NEVER);
    }

    /** One leader, at the first node as long as that lives. */
    public static Choice single(Durability durability) {
        return of(Strategy.SINGLE, durability, Merge.NEVER);
    }

    /** Every node leads. */
    public static Choice multi(Merge merge) {
        return of(Strategy.MULTI, Durability.ASYNC, merge);
    }

    /** No node leads. */
    public static Choice leaderless(Merge merge) {
        return of(Strategy.LEADERLESS, Durability.ASYNC, merge);
    }

    private static Choice of(Strategy strategy, Durability durability, Merge merge) {
        return new Choice(strategy, durability, merge, false, GivesUp.NOTHING);
    }

    /** The same choice, in which clients are shown what they have written. */
    public Choice withSessionReads() {
        return new Choice(strategy, durability, merge, true, givesUp);
    }

    /**
     * The same choice, which does not keep {@code required}.
     *
     * @throws IllegalArgumentException if it gives up something else already
     */
    public Choice givingUp(GivesUp required) {
        if (givesUp != GivesUp.NOTHING && givesUp != required) {
            throw new IllegalArgumentException("A choice gives up one thing only: this one gives up " + givesUp
                    + " and cannot give up " + required + ", too.");
        }
        return new Choice(strategy, durability, merge, sessionReads, required);
    }
}
