package workbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replication.consistency.History;
import replication.consistency.Linearizability;
import replication.consistency.Linearizability.Linearizable;
import replication.consistency.Linearizability.NotLinearizable;
import replication.consistency.Linearizability.Verdict;
import workbook.exercise.WrongUse;
import workbook.history.HistoryFile;
import workbook.text.Texts;
import workbook.view.HistoryDiagram;
import workbook.view.Picture;

/** Judges recordings of clients. A recording that cannot be read does not keep the others from being judged. */
@Command(name = "linearizable")
final class LinearizableCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of("cli");
    private static final long LONGEST_SECONDS = 1_000_000;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files;

    @Option(names = "--time", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "time")
    private String time;

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** The picture to write: that of the first contradiction, else that of the first verdict. */
    private Optional<Picture> picture = Optional.empty();

    private boolean drewContradiction;

    @Override
    public Integer call() {
        Duration limit = limit();
        svg.ifPresent(this::requireWritable);
        Instant start = Instant.now();
        List<JudgedFile> judged = new ArrayList<>();
        for (Path file : files) {
            JudgedFile one = judge(file, limit);
            judged.add(one);
            if (one.trouble().isPresent()) {
                System.err.println(one.trouble().get());
            } else if (!json) {
                System.out.println(one.line());
            }
        }
        Optional<Path> drawn = svg.filter(file -> picture.isPresent());
        if (drawn.isPresent()) {
            new SvgFile(drawn.get()).write(picture.orElseThrow());
        }
        long millis = JudgedFile.millisSince(start);
        System.out.println(json ? JudgedFile.json(judged, drawn, millis) : JudgedFile.sum(judged, drawn, millis));
        return exitCode(judged);
    }

    private JudgedFile judge(Path file, Duration limit) {
        History history;
        try {
            history = HistoryFile.read(file);
        } catch (WrongUse damaged) {
            return JudgedFile.unreadable(file, damaged.getMessage());
        }
        Instant start = Instant.now();
        Verdict verdict = Linearizability.check(
                history, () -> Duration.between(start, Instant.now()).compareTo(limit) >= 0);
        long millis = JudgedFile.millisSince(start);
        draw(history, verdict);
        return JudgedFile.of(file, history, verdict, millis);
    }

    /** Draws at once, so that a long history need not be kept while the next one is read. */
    private void draw(History history, Verdict verdict) {
        boolean contradiction = verdict instanceof NotLinearizable;
        if (svg.isPresent() && (picture.isEmpty() || contradiction && !drewContradiction)) {
            picture = Optional.of(HistoryDiagram.of(history).verdict(verdict).picture());
            drewContradiction = contradiction;
        }
    }

    private static int exitCode(List<JudgedFile> judged) {
        if (judged.stream().anyMatch(one -> one.trouble().isPresent())) {
            return Main.NOT_DONE;
        }
        List<Verdict> verdicts =
                judged.stream().flatMap(one -> one.verdict().stream()).toList();
        if (verdicts.stream().anyMatch(NotLinearizable.class::isInstance)) {
            return Main.NOT_ALL_RIGHT;
        }
        return verdicts.stream().allMatch(Linearizable.class::isInstance) ? Main.DONE : Main.NOT_DONE;
    }

    private Duration limit() {
        try {
            long seconds = Long.parseLong(time.endsWith("s") ? time.substring(0, time.length() - 1) : time);
            if (seconds > 0 && seconds <= LONGEST_SECONDS) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException noNumber) {
            // The sentence below says what a time is.
        }
        throw new WrongUse(TEXTS.get("linearizable.seconds", time));
    }

    /** Whoever waited a minute for a verdict should not learn only then that the picture has no place. */
    private void requireWritable(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        for (Path recording : files) {
            if (recording.toAbsolutePath().normalize().equals(whole)) {
                throw new WrongUse(TEXTS.get("linearizable.svg.recording", file));
            }
        }
        new SvgFile(file).requireWritable();
    }
}
