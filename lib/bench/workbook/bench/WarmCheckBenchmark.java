package workbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.grade.Declarations;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;
import workbook.grade.Grader;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.sync.Sync;

/**
 * A notebook's check, pressed twenty times without a pause, seven times for each of three tasks: from the classes of
 * the cells to the report. What the kernel needs to run a cell is not in it. Beside it javac, warm in this JVM, on the
 * same classes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 20)
public class WarmCheckBenchmark {
    private static final List<String> TASKS = List.of("follower-apply", "converge", "request-vote");
    static final int PRESSES = 7;
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");

    private final WorkbookFolder workbook = WorkbookFolder.find();
    private final List<Declaration> cells = new ArrayList<>();
    private List<String> imports;
    private Grader grader;
    private int pressed;

    /** A first check shows when the JVM that was started is ready. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        try (Stream<String> lines = Files.lines(workbook.notebooks().resolve("imports.jshell"))) {
            imports = lines.filter(line -> line.startsWith("import ")).toList();
        }
        grader = Grader.warm();
        grader.grade(task(), new Declarations(imports, List.of()));
    }

    @Benchmark
    public TaskReport check() {
        TaskReport report = grader.grade(task(), answers());
        if (report.status() != Status.PASSED) {
            throw new IllegalStateException(report.toString());
        }
        pressed++;
        return report;
    }

    @Benchmark
    public void compile() {
        InMemory.compile(answers());
        pressed++;
    }

    private Task task() {
        return task(pressed);
    }

    /** The task that is checked after so many presses. */
    static Task task(int pressed) {
        return Course.task(TASKS.get(pressed / PRESSES)).orElseThrow();
    }

    /** The cells of the tasks so far, as in a notebook that is worked through from the top. */
    private Declarations answers() {
        if (cells.size() == pressed / PRESSES) {
            String answer = Sync.answer(workbook, task().id()).orElseThrow();
            Matcher name = CLASS.matcher(answer);
            name.results()
                    .findFirst()
                    .ifPresent(found -> cells.add(new Declaration(Kind.TYPE, found.group(1), answer, "", 1)));
        }
        return new Declarations(imports, cells);
    }

    @TearDown(Level.Trial)
    public void close() {
        grader.close();
    }
}
