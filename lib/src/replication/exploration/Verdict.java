package replication.exploration;

/** What a search says when it ends. */
public sealed interface Verdict {
    /** A run that breaks the promise. */
    record Found(Counterexample counterexample, Extent extent) implements Verdict {}

    /** No run broke the promise; {@code extent} tells how much that says. */
    record NothingFound(Extent extent) implements Verdict {}

    /**
     * The search says nothing, because something that it was to try never happened.
     *
     * @param missing such as "no message was lost"
     */
    record Idle(String missing, Extent extent) implements Verdict {}

    /** How far the search went. */
    Extent extent();

    /**
     * @throws Counterexample if one was found
     * @throws IllegalStateException if the search says nothing
     */
    default void orThrow() {
        if (this instanceof Found found) {
            throw found.counterexample();
        }
        if (this instanceof Idle idle) {
            throw new IllegalStateException("In " + idle.extent() + " " + idle.missing()
                    + " although that was asked for, so the search says nothing: do more runs, or raise the rate.");
        }
    }
}
