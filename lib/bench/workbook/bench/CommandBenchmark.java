package workbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import workbook.exercise.WorkbookFolder;
import workbook.sync.Solution;
import workbook.sync.Sync;

/** Every script checked by one command, as a person types it; beside it the smallest Java program from its source. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 5)
public class CommandBenchmark {
    private static final String HELLO =
            "class Hello { public static void main(String[] args) { System.out.println(\"hello\"); } }";

    private final Scratch scratch = new Scratch();
    private final WorkbookFolder workbook = WorkbookFolder.find();
    private final List<Path> solutions = new ArrayList<>();
    private final List<Path> exercises = new ArrayList<>();
    private Path hello;

    @Setup(Level.Trial)
    public void write() throws IOException {
        for (Map.Entry<String, Solution> script : Sync.solutions(workbook).entrySet()) {
            solutions.add(workbook.solutions().resolve(script.getKey()));
            exercises.add(Files.writeString(
                    scratch.folder().resolve(script.getKey()), script.getValue().exercise()));
        }
        hello = Files.writeString(scratch.folder().resolve("Hello.java"), HELLO);
    }

    @Benchmark
    public void solved() throws IOException, InterruptedException {
        check(solutions, 0);
    }

    @Benchmark
    public void untouched() throws IOException, InterruptedException {
        check(exercises, 1);
    }

    @Benchmark
    public void hello() throws IOException, InterruptedException {
        scratch.run(
                0,
                Map.of(),
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), hello.toString()));
    }

    private void check(List<Path> scripts, int code) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(workbook.launcher().toString(), "check"));
        scripts.forEach(script -> command.add(script.toString()));
        scratch.run(code, Map.of(), command);
    }

    @TearDown(Level.Trial)
    public void clear() throws IOException {
        scratch.close();
    }
}
