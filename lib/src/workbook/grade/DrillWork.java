package workbook.grade;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the parent asks of a child: to play a drill with a learner's answers in it. The child is used up by it.
 *
 * @param sources a task that is answered in several of them is taken from the first in which it is begun
 * @param runs how many runs more show what chance does
 */
record DrillWork(List<Source> sources, int drill, long seed, int runs, Limits limits) implements Work {
    DrillWork {
        sources = List.copyOf(sources);
    }

    /**
     * A file with answers.
     *
     * @param name how to name it
     * @param types by task id the class that answers, where it is known; a task that is not there has only one
     * @param tasks the ids of the tasks to look for
     */
    record Source(String name, Answer answer, Map<String, String> types, List<String> tasks) implements Serializable {
        Source {
            types = Map.copyOf(types);
            tasks = List.copyOf(tasks);
        }
    }
}
