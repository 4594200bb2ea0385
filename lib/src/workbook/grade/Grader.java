package workbook.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import replication.exploration.Search;
import replication.exploration.Seeds;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.explore.SearchRequest;
import workbook.explore.SearchResult;

/**
 * Grades answers in a JVM of their own with limits on time, heap, threads and output. Whatever an answer does, a report
 * comes back. Not a sandbox: the answer may read and write the learner's files, as any program of theirs.
 *
 * <p>An answer that behaved leaves its JVM to the next one; any other takes its JVM with it.
 */
public final class Grader implements AutoCloseable {
    private final boolean warm;
    private final Limits limits;
    private final Optional<Path> progress;
    private ChildProcess child;
    private boolean closed;

    /** @param progress the learner's progress; empty if the program runs in no workbook */
    Grader(boolean warm, Limits limits, Optional<Path> progress) {
        this.warm = warm;
        this.progress = progress;
        this.limits = limits;
        if (warm) {
            child = new ChildProcess(ChildProcess.Use.CHECK_AT_ONCE);
        }
    }

    /** A grader that starts a JVM when there is something to grade. */
    public static Grader cold() {
        return new Grader(false, Limits.USUAL, Progress.fileOfWorkbook());
    }

    /** A grader like {@link #cold()} for the answers of somebody else, whose progress is not kept here. */
    public static Grader ofOthers() {
        return new Grader(false, Limits.USUAL, Optional.empty());
    }

    /**
     * A grader that keeps a JVM ready, so that a check takes part of a second.
     *
     * @throws WrongUse if no JVM can be started
     */
    public static Grader warm() {
        return new Grader(true, Limits.USUAL, Progress.fileOfWorkbook());
    }

    /** Grades {@code answer} as an answer to {@code task}. */
    public TaskReport grade(Task task, Answer answer) {
        return grade(List.of(task), answer, Optional.empty(), Seeds.USUAL).get(0);
    }

    /**
     * Grades the classes of {@code answer}.
     *
     * @param type the simple name of the class that answers, where several could; empty means: there is only one
     * @return one report a task, in the order of {@code tasks}
     * @throws WrongUse if no JVM can be started
     */
    public List<TaskReport> grade(List<Task> tasks, Answer answer, Optional<String> type, Seeds seeds) {
        Map<String, String> types = new TreeMap<>();
        type.ifPresent(name -> tasks.forEach(task -> types.put(task.id(), name)));
        return grade(tasks, answer, types, seeds);
    }

    /**
     * Grades the classes of {@code answer}.
     *
     * @param types by task id the simple name of the class that answers; a task that is not there has only one
     * @return one report a task, in the order of {@code tasks}
     * @throws WrongUse if no JVM can be started
     */
    public synchronized List<TaskReport> grade(
            List<Task> tasks, Answer answer, Map<String, String> types, Seeds seeds) {
        Dialogue dialogue = new Dialogue(tasks, Belongings.now(progress));
        while (!dialogue.left().isEmpty()) {
            List<Request.Wanted> wanted = dialogue.left().stream()
                    .map(task ->
                            new Request.Wanted(task.id(), task.check().getName(), types.getOrDefault(task.id(), "")))
                    .toList();
            ChildProcess used = take();
            boolean asNew = false;
            try {
                asNew = dialogue.with(used, new Request(answer, wanted, seeds.toString(), limits));
            } finally {
                giveBack(used, asNew);
            }
        }
        return dialogue.reports();
    }

    /**
     * Searches runs of a system with an answer in it, in a JVM of its own. An interrupt of this thread ends it with
     * what there is so far.
     *
     * @param task one whose check searches
     * @param type the simple name of the class that answers; empty means: there is only one
     * @throws WrongUse if no JVM can be started, if there is no such class, or if it ended the JVM
     */
    public static SearchResult search(
            Task task, Answer answer, Optional<String> type, SearchRequest request, Search.Progress progress) {
        ChildProcess child = new ChildProcess(ChildProcess.Use.SEARCH);
        try {
            Request.Wanted wanted = new Request.Wanted(task.id(), task.check().getName(), type.orElse(""));
            return new SearchDialogue(child, progress)
                    .with(new SearchWork(answer, wanted, request, Limits.ofSearch(request.time())));
        } finally {
            child.kill();
        }
    }

    private ChildProcess take() {
        ChildProcess taken = child != null && child.alive() ? child : new ChildProcess(ChildProcess.Use.CHECK);
        child = null;
        return taken;
    }

    private void giveBack(ChildProcess used, boolean asNew) {
        if (asNew && !closed) {
            child = used;
            return;
        }
        used.kill();
        if (warm && !closed) {
            child = new ChildProcess(ChildProcess.Use.CHECK_AT_ONCE);
        }
    }

    /** Ends the JVM that was kept ready. */
    @Override
    public synchronized void close() {
        closed = true;
        if (child != null) {
            child.kill();
        }
    }
}
