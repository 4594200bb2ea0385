package workbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;
import workbook.sync.Sync;

/**
 * What a class handed in, graded: each submission is all notebooks with right answers. Beside it nbgrader, which takes
 * minutes and grades one after the other, on fewer of the same; times are those of one submission.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
public class ClassBenchmark {
    private static final int LEARNERS = 30;
    private static final int FOR_NBGRADER = 2;
    private static final String ANSWER = "answer-";
    private static final String UNIT = "unit";

    private final Scratch scratch = new Scratch();
    private final WorkbookFolder workbook = WorkbookFolder.find();
    private final Path handedIn = scratch.folder().resolve("submissions");
    /** A workbook in which nobody has graded these before. */
    private final Path home = scratch.folder().resolve("home");

    private final Path course = scratch.folder().resolve("course");

    /** The most memory that the grading program itself had at a time; the JVMs and kernels that it starts excluded. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Memory {
        public long MB;
    }

    @Setup(Level.Trial)
    public void handIn() throws IOException, InterruptedException {
        for (int learner = 1; learner <= LEARNERS; learner++) {
            copy(handedIn.resolve("learner" + learner), Optional.of(learner));
        }
        for (int learner = 1; learner <= FOR_NBGRADER; learner++) {
            copy(course.resolve("submitted/learner" + learner).resolve(UNIT), Optional.of(learner));
        }
        copy(course.resolve("source").resolve(UNIT), Optional.empty());
        Files.createDirectories(home.resolve("notebooks"));
        Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("Lib.java"), "");
    }

    /** @param learner who answered; empty if nobody has */
    private void copy(Path target, Optional<Integer> learner) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(workbook.notebooks())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(file.getFileName());
                if (learner.isPresent() && file.toString().endsWith(".ipynb")) {
                    Files.writeString(copy, answered(Files.readString(file), learner.get()));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** No two are the same, because the same is graded once. */
    private String answered(String text, int learner) {
        Notebook notebook = Notebook.of(text);
        notebook.cells().stream()
                .filter(cell -> cell.id().startsWith(ANSWER))
                .forEach(cell -> Sync.answer(workbook, cell.id().substring(ANSWER.length()))
                        .ifPresent(answer -> cell.source(answer + "\n// learner " + learner)));
        return notebook.toString();
    }

    @Benchmark
    @OperationsPerInvocation(LEARNERS)
    public void check(Memory memory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java().resolve("java").toString(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("workbook.cli.Main", "check", handedIn.toString()));
        memory.MB = scratch.run(1, Map.of(WorkbookFolder.HOME, home.toString()), command);
    }

    @Benchmark
    @OperationsPerInvocation(FOR_NBGRADER)
    public void nbgrader(Memory memory) throws IOException, InterruptedException {
        nbgrader("generate_assignment");
        memory.MB = nbgrader("autograde");
    }

    private long nbgrader(String work) throws IOException, InterruptedException {
        String path = java() + ":" + JupyterPython.path().getParent() + ":" + System.getenv("PATH");
        return scratch.run(
                0,
                Map.of("PATH", path, "JJAVA_CLASSPATH", System.getProperty("java.class.path")),
                List.of(
                        JupyterPython.path().toString(),
                        "-m",
                        "nbgrader",
                        work,
                        UNIT,
                        "--CourseDirectory.root=" + course,
                        "--ExecutePreprocessor.timeout=120"));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin");
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        scratch.close();
    }
}
