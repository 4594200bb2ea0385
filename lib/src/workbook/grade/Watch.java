package workbook.grade;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.check.CheckRun;
import workbook.check.OwnTime;
import workbook.text.Texts;

/** Ends the JVM, with a sentence, as soon as the answer goes too far. */
final class Watch {
    private static final long LOOK_EVERY_MS = 10;
    private static final int CLOSELY_EVERY = 20;
    private static final Duration GRACE = Duration.ofMillis(300);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final int PARENT_EVERY = 50;

    private final Texts texts = Texts.of("grade");
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong printed = new AtomicLong();
    private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    private final Replies replies;
    private final Desk desk;
    private final Connections connections = new Connections();
    private final CountDownLatch searched = new CountDownLatch(1);
    private volatile Guarded guarded;
    private volatile boolean searching;
    private volatile boolean leaving;

    /** What is being watched: the answer's classes, its time, how far it may go, what was there before. */
    private record Guarded(AnswerClasses classes, OwnTime time, Limits limits, Thread checking, Set<Thread> before) {}

    /** @param desk goes when the parent is gone, who would have cleared it */
    Watch(Replies replies, Desk desk) {
        this.replies = replies;
        this.desk = desk;
        Thread watching = new Thread(this::watch, "workbook-watch");
        watching.setDaemon(true);
        watching.setPriority(Thread.MAX_PRIORITY);
        watching.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::exiting));
    }

    void begin(AnswerClasses classes, Limits limits) {
        printed.set(0);
        guarded = new Guarded(
                classes,
                new OwnTime(System::nanoTime, Watch::processor),
                limits,
                Thread.currentThread(),
                Set.copyOf(Thread.getAllStackTraces().keySet()));
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElseGet(System::nanoTime);
    }

    /** As {@link #begin}, for a search, which says what it has so far when this JVM is asked to end. */
    void beginSearch(AnswerClasses classes, Limits limits) {
        searching = true;
        begin(classes, limits);
    }

    void end() {
        guarded = null;
    }

    /** The search has said everything. */
    void endSearch() {
        searched.countDown();
    }

    /** Asks the search to come to its end. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** A thread that the answer started and that does not come to an end; it gets a moment for that. */
    Optional<Thread> leftRunning() {
        return left(thread -> !thread.getName().equals(CheckRun.ROW_THREAD));
    }

    /** Whether a row that was given up still runs; nothing stops it but the end of the JVM. */
    boolean stuck() {
        return left(thread -> thread.getName().equals(CheckRun.ROW_THREAD)).isPresent();
    }

    /** Whether the answer has left a port or a network connection open. */
    boolean connected() {
        return connections.areOpen();
    }

    private Optional<Thread> left(Predicate<Thread> which) {
        long end = System.nanoTime() + GRACE.toNanos();
        Guarded now = guarded;
        Optional<Thread> left = started(now).filter(which).findFirst();
        while (left.isPresent() && System.nanoTime() < end) {
            pause(LOOK_EVERY_MS);
            left = started(now).filter(which).findFirst();
        }
        return left;
    }

    private static Stream<Thread> started(Guarded now) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(running -> !now.before().contains(running.getKey())
                        && running.getKey().isAlive())
                .filter(running -> !isOfJava(running.getKey())
                        || Arrays.stream(running.getValue()).anyMatch(now.classes()::contains))
                .map(Map.Entry::getKey);
    }

    /** Java starts threads of its own outside of our group, and those of its pool stay for the next task. */
    private static boolean isOfJava(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread instanceof ForkJoinWorkerThread
                || group == null
                || !Thread.currentThread().getThreadGroup().parentOf(group);
    }

    /** Takes what the answer prints: counted, not kept. */
    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int letter) {
                count(1);
            }

            @Override
            public void write(byte[] letters, int offset, int length) {
                count(length);
            }
        };
    }

    private void count(int letters) {
        Guarded now = guarded;
        if (now != null && printed.addAndGet(letters) > now.limits().output()) {
            stop(texts.get("stopped.output", now.limits().output()) + inside(now));
        }
    }

    private void watch() {
        for (long looks = 1; true; looks++) {
            // The end of our input says so, too, unless the answer has stopped the thread that reads it.
            if (looks % PARENT_EVERY == 0 && !parent.map(ProcessHandle::isAlive).orElse(true)) {
                parentIsGone();
            }
            Guarded now = guarded;
            if (now != null) {
                look(now, looks % CLOSELY_EVERY == 0);
            }
            pause(LOOK_EVERY_MS);
        }
    }

    /** Ends this JVM, whatever the answer does. */
    void parentIsGone() {
        Thread atLast = new Thread(() -> {
            pause(LAST_WORDS.dividedBy(2).toMillis());
            Runtime.getRuntime().halt(0);
        });
        atLast.setDaemon(true);
        atLast.start();
        desk.clear();
        Runtime.getRuntime().halt(0);
    }

    private void look(Guarded now, boolean closely) {
        if (closely && isOverTime(now)) {
            stop(texts.get("stopped.time", now.limits().check().toSeconds()) + inside(now));
        }
        if (threads.getThreadCount() > now.limits().threads()) {
            stop(texts.get("stopped.threads", now.limits().threads()));
        }
        if (closely && threads.findDeadlockedThreads() != null) {
            stop(texts.get("stopped.deadlock") + inside(now));
        }
    }

    private static boolean isOverTime(Guarded now) {
        boolean waiting = Stream.concat(Stream.of(now.checking()), started(now))
                .noneMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
        return now.time().passed(waiting) > now.limits().check().toNanos();
    }

    private void exiting() {
        leave();
        if (searching && saysInTime()) {
            return;
        }
        Guarded now = guarded;
        if (now != null) {
            replies.sayLast(Reply.of(Reply.Kind.EXIT, texts.get("stopped.exit") + inside(now)));
        }
    }

    /** Ctrl-C ends every JVM of the terminal, this one, too; an answer that called exit never comes back from it. */
    private boolean saysInTime() {
        try {
            return searched.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private void stop(String sentence) {
        replies.sayLast(Reply.of(Reply.Kind.BROKEN, sentence));
    }

    /** Where the answer is at this moment, as the end of a sentence. */
    private String inside(Guarded now) {
        return Thread.getAllStackTraces().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getState() != Thread.State.RUNNABLE))
                .map(Map.Entry::getValue)
                .map(frames ->
                        Arrays.stream(frames).filter(now.classes()::contains).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(frame -> texts.get("stopped.inside", now.classes().place(frame)))
                .orElse(".");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException goOn) {
            Thread.onSpinWait();
        }
    }
}
