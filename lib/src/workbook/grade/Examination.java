package workbook.grade;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import replication.exploration.Seeds;
import workbook.check.CheckRun;
import workbook.check.SearchedTask;
import workbook.text.Texts;
import workbook.view.Picture;

/** The child's work on one request: finds the class that answers each task, and runs check after check. */
final class Examination {
    private final Texts texts = Texts.of("grade");
    private final Request request;
    private final Optional<Compilation> compilation;
    private final AnswerChoice choice;
    private final Replies replies;
    private final Watch watch;
    private final Surroundings surroundings;

    /** @param compilation empty if the answer's classes stand on the class path */
    Examination(
            Request request,
            Optional<Compilation> compilation,
            Replies replies,
            Watch watch,
            Surroundings surroundings) {
        this.request = request;
        this.compilation = compilation;
        this.choice = new AnswerChoice(compilation, replies::say);
        this.replies = replies;
        this.watch = watch;
        this.surroundings = surroundings;
    }

    /** @return whether this JVM is as good as new, so that it can take another request */
    boolean run() {
        for (Request.Wanted wanted : request.wanted()) {
            if (!knowsItsRun(load(wanted.check()), wanted)) {
                return false;
            }
        }
        for (Request.Wanted wanted : request.wanted()) {
            surroundings.restore();
            replies.say(Reply.of(Reply.Kind.TASK));
            AnswerClasses classes = AnswerClasses.of(request.answer(), compilation);
            Class<?> check = load(wanted.check());
            Optional<Class<?>> answer = choice.choose(check, wanted, classes);
            boolean clean = answer.isEmpty() || clean(check, answer.get(), classes);
            replies.complete(Reply.of(Reply.Kind.DONE));
            if (!clean) {
                return false;
            }
        }
        replies.complete(Reply.of(Reply.Kind.END));
        return true;
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses a run that was found by another task or by another version of this one, before anything is run. */
    private boolean knowsItsRun(Class<?> check, Request.Wanted wanted) {
        Seeds seeds = Seeds.parse(request.seeds());
        if (seeds.changes().isEmpty()) {
            return true;
        }
        boolean known = SearchedTask.of(check, seeds).isPresent();
        if (!known) {
            replies.complete(Reply.of(Reply.Kind.REFUSED, texts.get("seed.stale", seeds, wanted.id())));
        }
        return known;
    }

    private boolean clean(Class<?> check, Class<?> answer, AnswerClasses classes) {
        Limits limits = request.limits();
        Explanation.Explainer explainer = new Explanation.Explainer(classes, limits);
        watch.begin(classes, limits);
        try {
            CheckRun.run(check, answer, Seeds.parse(request.seeds()), Optional.of(limits.row()), new Rows(explainer));
        } catch (OutOfMemoryError thrownByTheAnswer) {
            replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.memory", Limits.HEAP_MB)));
        } catch (RuntimeException | Error thrown) {
            if (!explainer.comesFromTheAnswer(thrown)) {
                throw thrown;
            }
            replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.broken")));
        }
        Optional<Thread> left = watch.leftRunning();
        boolean stuck = watch.stuck();
        watch.end();
        left.ifPresent(
                thread -> replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.thread.left", thread.getName()))));
        boolean connected = watch.connected();
        if (connected) {
            replies.say(Reply.of(Reply.Kind.BROKEN, texts.get("stopped.port.left")));
        }
        return left.isEmpty() && !stuck && !connected;
    }

    /** Tells the parent of every row as it ends. */
    private final class Rows implements CheckRun.Listener {
        private final Explanation.Explainer explainer;

        private Rows(Explanation.Explainer explainer) {
            this.explainer = explainer;
        }

        @Override
        public void started(String method) {}

        /** JUnit swallows what a listener throws; a row that gets lost must not stay silent. */
        @Override
        public void finished(String method, TestExecutionResult result) {
            try {
                tell(method, result);
            } catch (RuntimeException | Error thrown) {
                if (!explainer.comesFromTheAnswer(thrown)) {
                    replies.complete(ChildMain.bug(thrown));
                    Runtime.getRuntime().halt(0);
                }
                String sentence = texts.get("row.unreadable");
                replies.say(Reply.of(Reply.Kind.ROW, method, Outcome.FAILED.name(), sentence, "", "", "", "", ""));
            }
        }

        private void tell(String method, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                replies.say(Reply.of(Reply.Kind.ROW, method, Outcome.PASSED.name(), "", "", "", "", "", ""));
                return;
            }
            Explanation why = explainer.explain(result.getThrowable().orElseThrow());
            if (why.unusable()) {
                replies.say(Reply.of(Reply.Kind.BROKEN, why.sentence()));
            }
            replies.say(Reply.of(
                    Reply.Kind.ROW,
                    method,
                    why.outcome().name(),
                    why.sentence(),
                    why.run().orElse(""),
                    why.picture().map(Picture::svg).orElse(""),
                    why.picture().map(Picture::text).orElse(""),
                    why.ours().map(Picture::svg).orElse(""),
                    why.ours().map(Picture::text).orElse("")));
        }
    }
}
