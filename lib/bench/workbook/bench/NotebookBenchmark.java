package workbook.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.notebook.KernelOptions;
import workbook.sync.Sync;

/**
 * The presses of {@link WarmCheckBenchmark} in a notebook's kernel: from the cell to its table, with all that the
 * kernel needs that {@code ./jbang lab} starts. Beside it a cell that does nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 20)
public class NotebookBenchmark {
    private final ObjectMapper json = new ObjectMapper();
    private final Scratch scratch = new Scratch();
    private final WorkbookFolder workbook = WorkbookFolder.find();
    private Process presser;
    private Writer cells;
    private BufferedReader answers;
    private int pressed;

    /** In a workbook of its own, where nobody's progress is kept; a first check shows when all is ready. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Path notebooks = Files.createDirectories(scratch.folder().resolve("notebooks"));
        for (String file : List.of("workbook.jshell", "imports.jshell")) {
            Files.copy(workbook.notebooks().resolve(file), notebooks.resolve(file));
        }
        Files.writeString(
                Files.createDirectories(scratch.folder().resolve("lib")).resolve("Lib.java"), "");
        ProcessBuilder builder = new ProcessBuilder(
                        JupyterPython.path().toString(),
                        workbook.path().resolve("lib/bench/press.py").toString())
                .directory(notebooks.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(KernelOptions.VARIABLE, KernelOptions.TEXT);
        builder.environment().put("JJAVA_CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put(WorkbookFolder.HOME, scratch.folder().toString());
        presser = builder.start();
        cells = presser.outputWriter(StandardCharsets.UTF_8);
        answers = presser.inputReader(StandardCharsets.UTF_8);
        press("%load workbook.jshell");
        press("check(\"" + task().id() + "\")");
    }

    /** As in a notebook that is worked through from the top. */
    @Setup(Level.Invocation)
    public void answer() throws IOException {
        if (pressed % WarmCheckBenchmark.PRESSES == 0) {
            press(Sync.answer(workbook, task().id()).orElseThrow());
        }
    }

    private Task task() {
        return WarmCheckBenchmark.task(pressed);
    }

    @Benchmark
    public void check() throws IOException {
        String points = press("check(\"" + task().id() + "\")");
        if (Double.parseDouble(points) != task().points()) {
            throw new IllegalStateException(task().id() + " has " + points + " points.");
        }
        pressed++;
    }

    @Benchmark
    public void sum() throws IOException {
        press("1 + " + pressed++);
    }

    /** What the cell shows first. */
    private String press(String cell) throws IOException {
        cells.write(json.writeValueAsString(cell) + "\n");
        cells.flush();
        return json.readValue(answers.readLine(), String.class);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException, InterruptedException {
        cells.close();
        presser.waitFor();
        scratch.close();
    }
}
