package workbook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import replication.exploration.Exploration;
import replication.exploration.Seeds;
import workbook.check.SearchedTask;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.explore.NamedScenario;
import workbook.explore.NamedScenarios;
import workbook.explore.ProgressLine;
import workbook.explore.SearchRequest;
import workbook.explore.SearchResult;
import workbook.explore.SearchResult.Ending;
import workbook.explore.SearchResult.Outcome;
import workbook.explore.Searcher;
import workbook.explore.TimeLimit;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** Searches a scenario of the library, or a system with the learner's answer in it, for a run that goes wrong. */
@Command(name = "explore")
final class ExploreCommand implements Callable<Integer> {
    private static final Texts TEXTS = Texts.of("cli");
    private static final Duration USUAL_TIME = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCENARIO|TASK", descriptionKey = "WHAT")
    private Optional<String> what = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "FILE")
    private Optional<String> file = Optional.empty();

    @Option(names = "--runs", paramLabel = "N", descriptionKey = "runs")
    private Optional<String> runs = Optional.empty();

    @Option(names = "--all", descriptionKey = "all")
    private boolean all;

    @Mixin
    private BoundOptions bounds;

    @Option(names = "--time", paramLabel = "TIME", descriptionKey = "time")
    private Optional<String> time = Optional.empty();

    @Option(names = "--seed", paramLabel = "RUN[:SCHEDULE]", descriptionKey = "seed")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--nodes", paramLabel = "N", descriptionKey = "nodes")
    private Optional<String> nodes = Optional.empty();

    @Option(names = "--loss", paramLabel = "SHARE", descriptionKey = "loss")
    private Optional<String> loss = Optional.empty();

    @Option(names = "--ours", descriptionKey = "ours")
    private boolean ours;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
    private Optional<Path> svg = Optional.empty();

    /** What is searched, and how. */
    private interface Quarry {
        SearchResult search(SearchRequest request, ProgressLine progress);
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        svg.map(SvgFile::new).ifPresent(SvgFile::requireWritable);
        if (what.isEmpty()) {
            spec.commandLine().getParseResult().matchedOptions().stream()
                    .findFirst()
                    .ifPresent(option -> {
                        throw new WrongUse(TEXTS.get("explore.alone", option.longestName()));
                    });
            System.out.print(ExploreText.list(NamedScenarios.all(), searchedTasks()));
            return Main.DONE;
        }
        Quarry quarry = quarry(what.get(), Seeds.parse(request.seeds()));
        Interruptible ctrlC = new Interruptible();
        try {
            return exitCode(tell(quarry, request));
        } finally {
            ctrlC.close();
        }
    }

    private SearchResult tell(Quarry quarry, SearchRequest request) {
        long start = System.nanoTime();
        SearchResult result = search(quarry, request);
        Optional<Path> drawn = svg.filter(path -> result.picture().isPresent());
        drawn.ifPresent(path -> new SvgFile(path).write(result.picture().orElseThrow()));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        ExploreText text = new ExploreText(
                what.orElseThrow(), request, result, result.run().map(this::again), drawn);
        System.out.print(json ? text.json(millis) : text.plain());
        return result;
    }

    private static SearchResult search(Quarry quarry, SearchRequest request) {
        ProgressLine progress = new ProgressLine(System.err, Ansi.AUTO.enabled());
        try {
            return quarry.search(request, progress);
        } finally {
            progress.end();
            // An interrupt that is not taken back would close the files that are written now.
            Thread.interrupted();
        }
    }

    private static int exitCode(SearchResult result) {
        if (result.ending() == Ending.STOPPED) {
            return Interruptible.EXIT_CODE;
        }
        return result.outcome() == Outcome.FOUND
                ? Main.NOT_ALL_RIGHT
                : result.outcome() == Outcome.IDLE ? Main.NOT_DONE : Main.DONE;
    }

    private Quarry quarry(String name, Seeds seeds) {
        Optional<NamedScenario> scenario = NamedScenarios.of(name);
        if (scenario.isPresent()) {
            return scenario(scenario.get());
        }
        Task task = Course.task(name).orElseThrow(() -> unknown(name));
        Optional<SearchedTask> searched = SearchedTask.toSearch(task.check(), seeds);
        if (searched.isEmpty()) {
            throw new WrongUse(TEXTS.get("explore.nothing", name));
        }
        refuse(nodes.isPresent(), "explore.task.setting", "--nodes", name);
        refuse(loss.isPresent(), "explore.task.setting", "--loss", name);
        refuse(ours && file.isPresent(), "explore.contradiction", "--ours", file.orElse(""));
        return ours ? ours(searched.get(), name) : theirs(task);
    }

    private Quarry scenario(NamedScenario scenario) {
        refuse(ours, "explore.scenario.ours", scenario.id());
        refuse(file.isPresent(), "explore.scenario.file", scenario.id(), file.orElse(""));
        refuse(bounds.bounds().losses() > 0 && !scenario.losing(), "explore.losses", scenario.id());
        Exploration<?, ?> exploration = scenario.exploration(
                nodes.map(text -> number("--nodes", "5", text))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                loss.map(ExploreCommand::share).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        return (request, progress) -> here(request, progress).search(exploration);
    }

    private static Quarry ours(SearchedTask task, String name) {
        Exploration<?, ?> exploration =
                task.ofOurs().orElseThrow(() -> new WrongUse(TEXTS.get("explore.no-ours", name)));
        return (request, progress) -> here(request, progress).search(exploration);
    }

    private static Searcher here(SearchRequest request, ProgressLine progress) {
        return new Searcher(request, Thread.currentThread()::isInterrupted, progress);
    }

    private Quarry theirs(Task task) {
        String name = file.orElse("exercises/" + task.script());
        Path path = file.map(Path::of)
                .orElseGet(() -> WorkbookFolder.find().exercises().resolve(task.script()))
                .toAbsolutePath()
                .normalize();
        AnswerFile answers = AnswerFile.read(path, name);
        if (!answers.tasks().contains(task)) {
            throw new WrongUse(TEXTS.get("check.nothing", name));
        }
        Optional<String> type = Optional.ofNullable(answers.types().get(task.id()));
        return (request, progress) -> Grader.search(task, answers.answer(), type, request, progress);
    }

    private static List<Task> searchedTasks() {
        return Course.tasks().stream()
                .filter(task -> SearchedTask.of(task.check()).isPresent())
                .toList();
    }

    private static WrongUse unknown(String name) {
        List<String> names = Stream.concat(
                        NamedScenarios.all().stream().map(NamedScenario::id),
                        searchedTasks().stream().map(Task::id))
                .toList();
        return new WrongUse(DidYouMean.of(name, names)
                .map(meant -> TEXTS.get("explore.meant", name, meant))
                .orElseGet(() -> TEXTS.get("explore.unknown", name)));
    }

    private SearchRequest request() {
        refuse(all && runs.isPresent(), "explore.contradiction", "--all", "--runs");
        refuse(all && loss.isPresent(), "explore.all.loss");
        refuse(
                !all && bounds.first().isPresent(),
                "explore.bound",
                bounds.first().orElse(""));
        Seeds seeds;
        try {
            seeds = seed.map(Seeds::parse).orElse(Seeds.USUAL);
        } catch (IllegalArgumentException otherForm) {
            throw new WrongUse(otherForm.getMessage());
        }
        refuse(all && seeds.only().isPresent(), "explore.contradiction", "--all", "--seed " + seeds);
        refuse(runs.isPresent() && seeds.only().isPresent(), "explore.contradiction", "--runs", "--seed " + seeds);
        int count = runs.map(text -> number("--runs", "1000", text)).orElse(SearchRequest.USUAL_RUNS);
        Duration limit = time.map(
                        text -> TimeLimit.parse(text).orElseThrow(() -> new WrongUse(TEXTS.get("explore.time", text))))
                .orElse(USUAL_TIME);
        return new SearchRequest(all ? SearchRequest.ALL : count, limit, seeds.toString(), bounds.bounds());
    }

    /** @throws WrongUse if {@code text}, typed behind {@code option}, is no number or too great a one */
    static int number(String option, String example, String text) {
        if (!text.matches("[1-9]\\d{0,8}|1000000000")) {
            throw new WrongUse(TEXTS.get("explore.number", option, example, text));
        }
        return Integer.parseInt(text);
    }

    private static double share(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        if (digits.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            double share = Double.parseDouble(digits) / (percent ? 100 : 1);
            if (share <= 1) {
                return share;
            }
        }
        throw new WrongUse(TEXTS.get("explore.loss", text));
    }

    private static void refuse(boolean wrong, String key, Object... values) {
        if (wrong) {
            throw new WrongUse(TEXTS.get(key, values));
        }
    }

    /** What to type behind ./jbang explore to see {@code run} again. */
    private String again(String run) {
        List<String> words = new ArrayList<>();
        what.ifPresent(words::add);
        file.ifPresent(words::add);
        if (ours) {
            words.add("--ours");
        }
        nodes.ifPresent(number -> words.add("--nodes " + number));
        loss.ifPresent(share -> words.add("--loss " + share));
        words.add("--seed " + run);
        return String.join(" ", words);
    }
}
