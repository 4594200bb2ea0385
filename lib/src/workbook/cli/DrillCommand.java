package workbook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.drill.Cast;
import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.drill.Drills;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.DrilledAnswers;
import workbook.report.OwnDrill;
import workbook.text.Texts;

/** Plays a failure drill: what do you expect, what comes out, and why. */
@Command(name = "drill")
final class DrillCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of("cli");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private Optional<String> number = Optional.empty();

    @Option(names = "--mine", descriptionKey = "mine")
    private boolean mine;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "seed")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Override
    public Integer call() {
        DrillText text = new DrillText();
        if (number.isEmpty()) {
            spec.commandLine().getParseResult().matchedOptions().stream()
                    .findFirst()
                    .ifPresent(option -> {
                        throw new WrongUse(TEXTS.get("drill.alone", option.longestName()));
                    });
            System.out.print(text.list(Drills.all()));
            return Main.DONE;
        }
        Drill drill = drill(number.get());
        long chance = seed.map(DrillCommand::seed).orElse(Cast.USUAL_SEED);
        svg.map(SvgFile::new).ifPresent(SvgFile::requireWritable);
        Optional<WorkbookFolder> folder = mine ? Optional.of(WorkbookFolder.find()) : Optional.empty();
        System.out.println(text.setUp(drill));
        Map<String, String> expected = expected(drill);
        DrillResult result = folder.map(own -> {
                    DrilledAnswers played = OwnDrill.play(own, drill, chance, DrillResult.USUAL_RUNS);
                    System.out.println(text.cast(played));
                    return played.result();
                })
                .orElseGet(() -> DrillResult.of(drill, Cast.ours().seed(chance), DrillResult.USUAL_RUNS));
        tell(result, expected, text);
        return Main.DONE;
    }

    /** Whoever has predicted gets to know what came out, even if the picture has found no place. */
    private void tell(DrillResult result, Map<String, String> expected, DrillText text) {
        try {
            svg.ifPresent(path -> new SvgFile(path).write(result.strip()));
        } catch (WrongUse unwritable) {
            System.out.print(text.result(result, expected, Optional.empty()));
            throw unwritable;
        }
        System.out.print(text.result(result, expected, svg));
    }

    private static Drill drill(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("\\d"))
                .flatMap(text -> Drills.of(Integer.parseInt(text)))
                .orElseThrow(() -> new WrongUse(TEXTS.get("drill.unknown", typed, numbers())));
    }

    private static String numbers() {
        List<Drill> all = Drills.all();
        return all.get(0).number() + " to " + all.get(all.size() - 1).number();
    }

    private static long seed(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw new WrongUse(TEXTS.get("drill.seed", typed));
        }
        return Long.parseLong(typed);
    }

    /** Nobody is asked who cannot answer. */
    private Map<String, String> expected(Drill drill) {
        if (yes) {
            return Map.of();
        }
        if (!Steps.isSeen() && !someInput()) {
            System.out.println(TEXTS.get("drill.nobody"));
            return Map.of();
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new DrillInterview(in, System.out).ask(drill);
    }

    private static boolean someInput() {
        try {
            return System.in.available() > 0;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
