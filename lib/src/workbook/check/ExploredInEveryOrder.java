package workbook.check;

import java.util.function.Supplier;
import replication.exploration.Exploration;

/**
 * A check that, beside its row of many runs, has one that tries every order of the events of a small system.
 *
 * @param <A> what the learner answers
 */
public interface ExploredInEveryOrder<A> extends Explored<A> {
    /** The name of the method that is that row. */
    String completeRow();

    /**
     * What is searched in every order. Its name is the task's id and a word, so that a text that finds a run again
     * holds for one row only.
     *
     * @param answer makes a new instance of the learner's class
     * @param says the sentences of that row
     */
    Exploration<?, ?> inEveryOrder(Supplier<A> answer, Says says);
}
