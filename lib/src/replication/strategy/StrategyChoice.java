package replication.strategy;

/**
 * Chooses a strategy. Task {@code choose-strategy}.
 *
 * <p>What is chosen is run: two of three nodes fail, one after the other, and afterwards everything required is looked
 * at. A choice is right if nothing is missing, or nothing but what it gives up, and if no plainer strategy would do.
 * Give up only what no choice keeps; what must not be lost or merged is never given up.
 *
 * <p>Source: the unit's document, which asks which strategy suits which work.
 *
 * <p>The library's own: {@code QuestionsInOrder}.
 */
public interface StrategyChoice {
    /** The plainest choice that does what is required; never null. */
    Choice choose(Requirements requirements);
}
