package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Measures how fast the library is. The benchmarks stand apart from the library, because a learner needs no JMH. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FILTER", descriptionKey = "FILTER")
    private List<String> filter = List.of();

    @Option(names = "--quick", descriptionKey = "quick")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
    private Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorkbookFolder folder = WorkbookFolder.find();
        List<String> command = new ArrayList<>(
                List.of(folder.launcher().toString(), "run", "lib/Bench.java", quick ? "quick" : "full", file()));
        command.addAll(filter);
        return new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A dash stands for no file: JBang drops arguments without a letter. */
    private String file() {
        if (json == null) {
            return "-";
        }
        Path file = json.toAbsolutePath();
        if (Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
            throw new WrongUse(Texts.of("cli").get("bench.json", json));
        }
        return file.toString();
    }
}
