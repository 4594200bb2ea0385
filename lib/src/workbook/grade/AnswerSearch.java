package workbook.grade;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import replication.exploration.Seeds;
import workbook.check.SearchedTask;
import workbook.exercise.WrongUse;
import workbook.explore.SearchResult;
import workbook.explore.Searcher;
import workbook.text.Texts;
import workbook.view.Picture;

/** The child's work on one search: finds the class that answers the task, and searches runs with it. */
final class AnswerSearch {
    private static final long TELL_EVERY_MS = 200;

    private final Texts texts = Texts.of("grade");
    private final SearchWork work;
    private final Optional<Compilation> compilation;
    private final Replies replies;
    private final Watch watch;
    private long toldAt = System.nanoTime();

    AnswerSearch(SearchWork work, Optional<Compilation> compilation, Replies replies, Watch watch) {
        this.work = work;
        this.compilation = compilation;
        this.replies = replies;
        this.watch = watch;
    }

    void run() {
        Class<?> check = Examination.load(work.wanted().check());
        AnswerClasses classes = AnswerClasses.of(work.answer(), compilation);
        new AnswerChoice(compilation, replies::say)
                .choose(check, work.wanted(), classes)
                .ifPresent(answer -> search(
                        SearchedTask.toSearch(check, Seeds.parse(work.request().seeds()))
                                .orElseThrow(),
                        answer,
                        classes));
        replies.say(Reply.of(Reply.Kind.END));
        watch.endSearch();
    }

    private void search(SearchedTask task, Class<?> answer, AnswerClasses classes) {
        Explanation.Explainer explainer = new Explanation.Explainer(classes, work.limits());
        Searcher searcher = new Searcher(work.request(), watch::isLeaving, this::tell, explainer::sentence);
        watch.beginSearch(classes, work.limits());
        try {
            say(searcher.search(task.ofClass(answer)));
        } catch (WrongUse otherRun) {
            replies.say(Reply.of(Reply.Kind.REFUSED, otherRun.getMessage()));
        } catch (OutOfMemoryError thrownByTheAnswer) {
            replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.memory", Limits.HEAP_MB)));
        } catch (RuntimeException | Error thrown) {
            explain(explainer.explain(thrown), searcher.runs());
        }
        watch.end();
    }

    private void tell(long runs, long states, long events) {
        if (System.nanoTime() - toldAt > TimeUnit.MILLISECONDS.toNanos(TELL_EVERY_MS)) {
            toldAt = System.nanoTime();
            replies.say(Reply.of(
                    Reply.Kind.PROGRESS, String.valueOf(runs), String.valueOf(states), String.valueOf(events)));
        }
    }

    /** What the answer threw is what was found, in the run after those that came to their end. */
    private void explain(Explanation why, long runs) {
        if (why.outcome() == Outcome.NOT_STARTED) {
            replies.say(Reply.of(
                    Reply.Kind.MISSING, texts.get("search.open", work.wanted().id())));
            return;
        }
        if (why.unusable()) {
            replies.say(Reply.of(Reply.Kind.BROKEN, why.sentence()));
            return;
        }
        Seeds seeds = Seeds.parse(work.request().seeds());
        boolean numbered = !work.request().all() && seeds.only().isEmpty();
        say(new SearchResult(
                SearchResult.Outcome.FOUND,
                SearchResult.Ending.DONE,
                texts.get("search.runs", runs + 1),
                false,
                runs + 1,
                0,
                why.sentence(),
                numbered ? Optional.of(seeds.text((int) runs)) : Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void say(SearchResult result) {
        replies.say(Reply.of(
                Reply.Kind.VERDICT,
                result.outcome().name(),
                result.ending().name(),
                result.extent(),
                String.valueOf(result.complete()),
                String.valueOf(result.runs()),
                String.valueOf(result.states()),
                result.sentence(),
                result.run().orElse(""),
                result.picture().map(Picture::svg).orElse(""),
                result.picture().map(Picture::text).orElse(""),
                result.ours().map(Picture::svg).orElse(""),
                result.ours().map(Picture::text).orElse("")));
    }
}
