package workbook.check;

import java.util.function.Supplier;
import replication.exploration.Exploration;

/**
 * A check one of whose rows searches runs of a whole system. The same search can be done outside the check: longer, or
 * one run of it again.
 *
 * @param <A> what the learner answers
 */
public interface Explored<A> {
    /** The name of the method that is that row. */
    String searchingRow();

    /**
     * What is searched. Its name is the task's id.
     *
     * @param answer makes a new instance of the learner's class
     * @param says the sentences of the searching row
     */
    Exploration<?, ?> exploration(Supplier<A> answer, Says says);
}
