package workbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Undecided;
import replication.consistency.Linearizability.Verdict;
import workbook.exercise.WrongUse;
import workbook.history.HistoryFile;
import workbook.text.Texts;

/** Judges recordings of clients. */
@Command(name = "linearizable")
final class LinearizableCommand implements Callable<Integer> {
    private final Texts texts = Texts.of("history");

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files;

    @Option(names = "--time", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "time")
    private int seconds;

    @Override
    public Integer call() {
        if (seconds <= 0) {
            throw new WrongUse(Texts.of("cli").get("linearizable.seconds", seconds));
        }
        Instant start = Instant.now();
        List<Verdict> verdicts = files.stream().map(this::judge).toList();
        long right = verdicts.stream().filter(Linearizable.class::isInstance).count();
        System.out.println(texts.get("verdict.sum", right, verdicts.size(), millisSince(start)));
        if (verdicts.stream().anyMatch(Undecided.class::isInstance)) {
            return Main.NOT_DONE;
        }
        return right == verdicts.size() ? Main.DONE : Main.NOT_ALL_RIGHT;
    }

    private Verdict judge(Path file) {
        History history = HistoryFile.read(file);
        int operations = history.operations().size();
        int keys = history.byKey().size();
        Instant start = Instant.now();
        Verdict verdict = Linearizability.check(
                history, () -> Duration.between(start, Instant.now()).toSeconds() >= seconds);
        long millis = millisSince(start);
        if (verdict instanceof NotLinearizable not) {
            System.out.println(texts.get("verdict.not", file, operations, keys, millis, not));
        } else if (verdict instanceof Undecided undecided) {
            System.out.println(texts.get("verdict.undecided", file, undecided.reason(), millis, operations, keys));
        } else {
            System.out.println(texts.get("verdict.linearizable", file, operations, keys, millis));
        }
        return verdict;
    }

    private static long millisSince(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }
}
