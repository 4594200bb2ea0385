package workbook.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import replication.exploration.Bounds;
import replication.exploration.Exploration;
import replication.exploration.Promise;
import replication.exploration.Replay;
import replication.exploration.Seeds;
import replication.simulation.Run;
import replication.simulation.Scenario;
import workbook.check.SearchedTask;
import workbook.exercise.Course;
import workbook.exercise.NotStarted;
import workbook.exercise.Task;
import workbook.exercise.WrongUse;
import workbook.explore.ProgressLine;
import workbook.explore.SearchRequest;
import workbook.explore.SearchResult;
import workbook.explore.Searcher;
import workbook.grade.Answer;
import workbook.grade.Grader;
import workbook.grade.LoadedAnswer;
import workbook.text.Texts;

/** Searches and replays in cells: what cannot be done is said in a sentence. */
final class Explorations {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration ONE_RUN = Duration.ofSeconds(5);
    private static final Texts TEXTS = Texts.of("notebook");

    /** Names every exploration of a cell; what a text holds for is told by its nodes and steps. */
    private static final String CELL = "cell";

    private final Optional<Session> session;

    Explorations(Optional<Session> session) {
        this.session = session;
    }

    /** Seed after seed. */
    static SearchRequest atRandom() {
        return new SearchRequest(SearchRequest.USUAL_RUNS, TIME, Seeds.USUAL.toString());
    }

    /** Every order of events, with one seed. */
    static SearchRequest inEveryOrder(Bounds bounds) {
        return new SearchRequest(SearchRequest.ALL, TIME, Seeds.USUAL.toString(), bounds);
    }

    /** Of a system that is there, in this JVM. */
    <S extends Scenario<S, R>, R extends Run> SearchNote search(
            S scenario, List<Promise<R>> promises, SearchRequest request) {
        if (promises.isEmpty()) {
            return SearchNote.refused(Note.of(TEXTS.get("explore.unpromised")));
        }
        Exploration<S, R> exploration = of(scenario, promises);
        return watched(progress -> {
            try {
                SearchResult result =
                        new Searcher(request, Thread.currentThread()::isInterrupted, progress).search(exploration);
                session.ifPresent(ours -> result.run().ifPresent(run -> ours.found(run, exploration)));
                return SearchNote.of(result, request, promises);
            } catch (NotStarted untouched) {
                return SearchNote.refused(Note.of(TEXTS.get("explore.open")));
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                return SearchNote.refused(Note.of(TEXTS.get("explore.thrown", thrown)));
            }
        });
    }

    /** Of a learner's answer, in a JVM of its own. */
    SearchNote search(Task task, Answer answer, Optional<String> type, SearchRequest request) {
        return watched(progress -> {
            try {
                return SearchNote.of(Grader.search(task, answer, type, request, progress), request, List.of());
            } catch (WrongUse cannot) {
                return SearchNote.refused(Note.of(cannot.getMessage()));
            }
        });
    }

    /** Says below the cell how far the search is. An interrupted thread cannot print: then that stays. */
    private SearchNote watched(Function<ProgressLine, SearchNote> search) {
        ProgressLine progress = new ProgressLine(System.out, true);
        Supplier<SearchNote> watched = () -> {
            try {
                return search.apply(progress);
            } finally {
                if (!Thread.currentThread().isInterrupted()) {
                    progress.end();
                }
            }
        };
        return session.map(ours -> ours.interruptible(watched)).orElseGet(watched);
    }

    private static <S extends Scenario<S, R>, R extends Run> Exploration<S, R> of(
            S scenario, List<Promise<R>> promises) {
        return new Exploration<>(CELL, scenario::seed, Scenario::experiment, Optional.empty(), promises);
    }

    /**
     * A run that a search of this session found, or one of a task.
     *
     * @param type the class of the cells that answers, where several could
     */
    ReplayedRun replay(String text, Optional<Answer> cells, Optional<String> type) {
        try {
            Seeds seeds = Seeds.parse(text);
            Optional<Exploration<?, ?>> here = session.flatMap(ours -> ours.whoFound(seeds.toString()));
            return here.isPresent() ? played(here.get(), seeds) : ofTask(seeds, cells, type);
        } catch (IllegalArgumentException otherForm) {
            return ReplayedRun.refused(TEXTS.get("replay.form", text));
        } catch (WrongUse cannot) {
            return ReplayedRun.refused(cannot.getMessage());
        }
    }

    <S extends Scenario<S, R>, R extends Run> ReplayedRun replay(String text, S scenario, List<Promise<R>> promises) {
        try {
            Seeds seeds = Seeds.parse(text);
            Exploration<S, R> exploration = of(scenario, promises);
            exploration.requireOwn(seeds);
            return played(exploration, seeds);
        } catch (IllegalArgumentException other) {
            return ReplayedRun.refused(TEXTS.get("replay.none", text));
        } catch (WrongUse cannot) {
            return ReplayedRun.refused(cannot.getMessage());
        }
    }

    private static ReplayedRun ofTask(Seeds seeds, Optional<Answer> cells, Optional<String> type) {
        if (seeds.changes().isEmpty()) {
            return ReplayedRun.refused(TEXTS.get("replay.form", seeds));
        }
        for (Task task : Course.tasks()) {
            Optional<SearchedTask> searched = SearchedTask.of(task.check(), seeds);
            if (searched.isPresent()) {
                return cells.map(answer -> played(searched.get().ofClass(LoadedAnswer.of(task, answer, type)), seeds))
                        .orElseGet(() -> ReplayedRun.refused(TEXTS.get("check.load", task.id())));
            }
        }
        return ReplayedRun.refused(TEXTS.get("replay.none", seeds));
    }

    /** A class of a learner's may loop for ever, so it plays in a thread that can be left alone. */
    private static ReplayedRun played(Exploration<?, ?> exploration, Seeds seeds) {
        FutureTask<Replay<?>> playing = new FutureTask<>(() -> exploration.replay(seeds));
        Thread thread = new Thread(playing, "replay");
        thread.setDaemon(true);
        thread.start();
        try {
            return ReplayedRun.of(seeds.toString(), playing.get(ONE_RUN.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException endless) {
            return ReplayedRun.refused(TEXTS.get("replay.endless", ONE_RUN.toSeconds()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ReplayedRun.refused(TEXTS.get("replay.stopped"));
        } catch (ExecutionException thrown) {
            return ReplayedRun.refused(TEXTS.get("explore.thrown", thrown.getCause()));
        }
    }
}
