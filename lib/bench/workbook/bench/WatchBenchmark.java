package workbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/**
 * The command watch beside one script: one answer after the other is changed and saved, and the time is that from the
 * save to the last line about it. Beside it a check of the same script and task by a command of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 12)
public class WatchBenchmark {
    private static final Task FIRST = Course.task("leader-write").orElseThrow();
    /** Not the last one: as long as one has not been checked, there is a line that says what comes next. */
    private static final List<Task> TASKS = Course.tasks(FIRST.chapter())
            .subList(0, Course.tasks(FIRST.chapter()).size() - 1);

    private static final String NEXT = "Next: ";

    private final Scratch scratch = new Scratch();
    private final WorkbookFolder workbook = WorkbookFolder.find();
    private Path script;
    private String text;
    private Process watch;
    private BufferedReader said;
    private int saved;

    @Setup(Level.Trial)
    public void begin() throws IOException {
        text = Files.readString(workbook.solutions().resolve(FIRST.script()));
        script = Files.writeString(scratch.folder().resolve(FIRST.script()), text);
        watch = new ProcessBuilder(workbook.launcher().toString(), "watch", script.toString())
                .redirectErrorStream(true)
                .start();
        said = watch.inputReader(StandardCharsets.UTF_8);
        readTo(NEXT);
    }

    @Benchmark
    public void save() throws IOException {
        Task task = next();
        String hole = "// BEGIN SOLUTION " + task.id() + "\n";
        text = text.replaceFirst(hole, hole + "int change" + saved + " = 0;\n");
        Files.writeString(script, text);
        readTo(task.id() + " ");
        readTo(NEXT);
    }

    @Benchmark
    public void check() throws IOException, InterruptedException {
        scratch.run(0, Map.of(), List.of(workbook.launcher().toString(), "check", next().id(), script.toString()));
    }

    private Task next() {
        return TASKS.get(saved++ % TASKS.size());
    }

    private void readTo(String beginning) throws IOException {
        String line = said.readLine();
        while (!line.startsWith(beginning)) {
            line = said.readLine();
        }
    }

    @TearDown(Level.Trial)
    public void end() throws IOException {
        watch.descendants().forEach(ProcessHandle::destroy);
        watch.destroy();
        scratch.close();
    }
}
