package workbook.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/**
 * The JVM in which answers run. It reads requests from its standard input and answers on its standard output; when the
 * input ends, because the parent is gone, it ends, too, whatever the answer does.
 */
final class ChildMain {
    /** The argument that asks for a child which makes itself quick before its first request. */
    static final String WARM = "warm";

    private final BlockingQueue<Work> requests = new LinkedBlockingQueue<>();
    private final ObjectInputStream in;
    private final Replies replies;
    private final Watch watch;
    private final Surroundings surroundings;
    private Javac javac;
    private Optional<Compiled> last = Optional.empty();

    /** What was compiled last: whoever runs several checks of one notebook asks about the same cells. */
    private record Compiled(Answer answer, Compilation compilation) {}

    private ChildMain(InputStream in, Desk desk) throws IOException, ClassNotFoundException {
        this.in = new ObjectInputStream(in);
        this.replies = new Replies((String) this.in.readObject(), desk);
        this.watch = new Watch(replies, desk);
        this.surroundings = new Surroundings(watch.output());
    }

    /** @param args the desk, and {@link #WARM} or nothing */
    public static void main(String[] args) throws Exception {
        Desk desk = Desk.named(args[0]);
        Optional<ChildMain> greeted = greeted(desk);
        if (greeted.isEmpty()) {
            desk.clear();
            return;
        }
        ChildMain child = greeted.get();
        System.setIn(InputStream.nullInputStream());
        StartsNothing.fromNowOn();
        Thread reading = new Thread(child::read, "workbook-requests");
        reading.setDaemon(true);
        reading.start();
        if (args.length > 1 && args[1].equals(WARM)) {
            WarmUp.run(child.javac());
            if (child.requests.isEmpty()) {
                WarmUp.systems();
            }
        }
        child.work();
    }

    /** Empty if the parent is gone already. */
    private static Optional<ChildMain> greeted(Desk desk) throws ClassNotFoundException {
        try {
            return Optional.of(new ChildMain(System.in, desk));
        } catch (IOException parentIsGone) {
            return Optional.empty();
        }
    }

    private void read() {
        try {
            while (true) {
                Object asked = in.readObject();
                if (asked.equals(SearchWork.STOP)) {
                    watch.leave();
                } else if (asked instanceof String question) {
                    replies.ask(question);
                } else {
                    requests.add((Work) asked);
                }
            }
        } catch (IOException | ClassNotFoundException parentIsGone) {
            watch.parentIsGone();
        }
    }

    private void work() throws InterruptedException {
        boolean asNew = true;
        while (asNew) {
            Work work = requests.take();
            surroundings.restore();
            asNew = examine(work);
        }
        Runtime.getRuntime().halt(0);
    }

    /** It keeps what it has read of the class path, so the second compilation is quicker. */
    private Javac javac() {
        if (javac == null) {
            javac = new Javac();
        }
        return javac;
    }

    /** Empty if {@code answer} is compiled already. */
    private Optional<Compilation> compilation(Answer answer) {
        if (answer instanceof Answer.Compiled) {
            return Optional.empty();
        }
        if (last.filter(before -> before.answer().equals(answer)).isEmpty()) {
            last = Optional.of(new Compiled(answer, Compilation.of(answer, javac())));
        }
        return last.map(Compiled::compilation);
    }

    private boolean examine(Work work) {
        try {
            if (work instanceof DrillWork drill) {
                new AnswerDrill(drill, javac(), replies, watch).run();
                return false;
            }
            if (work instanceof SearchWork search) {
                new AnswerSearch(search, compilation(search.answer()), replies, watch).run();
                return false;
            }
            Request request = (Request) work;
            return new Examination(request, compilation(request.answer()), replies, watch, surroundings).run();
        } catch (WrongUse cannotWork) {
            replies.say(Reply.of(Reply.Kind.BROKEN, cannotWork.getMessage()));
        } catch (RuntimeException | Error ours) {
            boolean deep = Stream.<Throwable>iterate(ours, cause -> cause != null, Throwable::getCause)
                    .anyMatch(StackOverflowError.class::isInstance);
            if (deep) {
                replies.say(Reply.of(Reply.Kind.BROKEN, Texts.of("grade").get("compile.deep")));
            } else {
                replies.complete(bug(ours));
            }
        }
        return false;
    }

    static Reply bug(Throwable ours) {
        StringWriter trace = new StringWriter();
        ours.printStackTrace(new PrintWriter(trace));
        return Reply.of(Reply.Kind.BUG, trace.toString());
    }
}
