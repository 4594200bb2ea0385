package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import replication.exploration.Seeds;
import workbook.check.CheckRun;
import workbook.exercise.Course;
import workbook.mutants.Right;
import workbook.mutants.Wrong;

/**
 * An answer gets the same rows, sentences, runs and pictures every time, however busy the machine is. The property
 * {@code workbook.repetitions} says how often every right and wrong answer is graded, the second half of it beside
 * threads that use every core; without it some answers are graded twice.
 */
class RepetitionsTest {
    private static final Optional<Integer> ASKED = Optional.ofNullable(Integer.getInteger("workbook.repetitions"));
    private static final int USUAL = 2;
    private static final int ONE_OF = 20;

    private final List<String> differences = new ArrayList<>();

    @Test
    void anAnswerIsGradedAlikeEveryTime() throws InterruptedException {
        int repetitions = ASKED.orElse(USUAL);
        Map<Class<?>, Map<String, Optional<Explanation>>> first = new LinkedHashMap<>();
        answers().forEach(answer -> first.put(answer, rows(answer)));
        for (int quiet = 1; quiet < repetitions / 2; quiet++) {
            first.forEach(this::repeat);
        }
        List<Thread> busy = useEveryCore();
        for (int loaded = repetitions / 2; loaded < repetitions; loaded++) {
            first.forEach(this::repeat);
        }
        for (Thread thread : busy) {
            thread.interrupt();
            thread.join();
        }
        assertEquals(List.of(), differences, () -> differences.size() + " of " + repetitions * first.size());
    }

    private static List<Class<?>> answers() {
        List<Class<?>> all = ReflectionSupport.findAllClassesInPackage(
                "workbook.mutants",
                type -> type.isAnnotationPresent(Wrong.class) || type.isAnnotationPresent(Right.class),
                name -> true);
        return IntStream.range(0, all.size())
                .filter(number -> ASKED.isPresent() || number % ONE_OF == 0)
                .<Class<?>>mapToObj(all.stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .toList()::get)
                .toList();
    }

    private void repeat(Class<?> answer, Map<String, Optional<Explanation>> first) {
        Map<String, Optional<Explanation>> now = rows(answer);
        if (!now.equals(first)) {
            differences.add(answer.getSimpleName() + ": " + sentences(first) + " was followed by " + sentences(now));
        }
    }

    private static Map<String, String> sentences(Map<String, Optional<Explanation>> rows) {
        Map<String, String> sentences = new TreeMap<>();
        rows.forEach((row, why) -> sentences.put(
                row,
                why.map(failure -> failure.outcome() + " " + failure.sentence()).orElse("PASSED")));
        return sentences;
    }

    /** What the child says of every row; empty if it is passed. */
    private static Map<String, Optional<Explanation>> rows(Class<?> type) {
        Answer.Compiled answer = new Answer.Compiled(List.of(type.getName()));
        Explanation.Explainer explainer = new Explanation.Explainer(AnswerClasses.onClassPath(answer), Limits.USUAL);
        Map<String, Optional<Explanation>> rows = new TreeMap<>();
        CheckRun.run(
                Course.task(task(type)).orElseThrow().check(),
                new LoadedAnew(type).type(),
                Seeds.USUAL,
                Optional.of(Limits.USUAL.row()),
                new CheckRun.Listener() {
                    @Override
                    public void started(String method) {}

                    @Override
                    public void finished(String method, TestExecutionResult result) {
                        rows.put(method, result.getThrowable().map(explainer::explain));
                    }
                });
        return rows;
    }

    private static String task(Class<?> answer) {
        return Optional.ofNullable(answer.getAnnotation(Wrong.class))
                .map(Wrong::task)
                .orElseGet(() -> answer.getAnnotation(Right.class).task());
    }

    private static List<Thread> useEveryCore() {
        List<Thread> busy = Stream.generate(() -> new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
        busy.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return busy;
    }

    /** Loads the classes of an answer's package once more, as a child does: no static state is shared. */
    private static final class LoadedAnew extends ClassLoader {
        private final Class<?> answer;

        private LoadedAnew(Class<?> answer) {
            super(answer.getClassLoader());
            this.answer = answer;
        }

        private Class<?> type() {
            try {
                return loadClass(answer.getName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(answer.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] content = file.readAllBytes();
                return defineClass(name, content, 0, content.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
