package workbook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replication.exploration.Seeds;
import workbook.check.SearchedTask;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.grade.Milestone;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.grade.TerminalReport;
import workbook.text.Texts;

/** Grades tasks, scripts and notebooks. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 64;

    private final Texts texts = Texts.of("cli");
    private final WorkbookFolder folder = WorkbookFolder.find();

    @Parameters(paramLabel = "WHAT", descriptionKey = "WHAT")
    private List<String> what = List.of();

    @Option(names = "--seed", paramLabel = "RUN[:SCHEDULE]", descriptionKey = "seed")
    private String seed = Seeds.USUAL.toString();

    @Option(names = "--class", paramLabel = "NAME", descriptionKey = "class")
    private String type;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE|FOLDER", descriptionKey = "junit")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "csv")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
    private Optional<String> jobs = Optional.empty();

    @Override
    public Integer call() {
        List<String> submissions = what.stream()
                .filter(CheckCommand::isFile)
                .filter(word -> ClassCheck.isMeant(Path.of(word), folder))
                .toList();
        return submissions.isEmpty() ? own() : ofAClass(submissions.get(0));
    }

    private int ofAClass(String submissions) {
        if (what.stream().filter(CheckCommand::isFile).count() > 1) {
            throw new WrongUse(texts.get("class.one", submissions));
        }
        Map.of("--class", type != null, "--json", json, "--seed", !seed.equals(Seeds.USUAL.toString()))
                .forEach((option, given) -> {
                    if (given) {
                        throw new WrongUse(texts.get("class.no", option, submissions));
                    }
                });
        return new ClassCheck(Path.of(submissions), tasks(Seeds.USUAL), csv, junit, numberOfJobs()).run(folder);
    }

    private int numberOfJobs() {
        if (jobs.isEmpty()) {
            return Runtime.getRuntime().availableProcessors();
        }
        try {
            int number = Integer.parseInt(jobs.get());
            if (number >= 1 && number <= MOST_JOBS) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // The sentence below says what it takes.
        }
        throw new WrongUse(texts.get("class.jobs", MOST_JOBS, jobs.get()));
    }

    private int own() {
        if (csv.isPresent() || jobs.isPresent()) {
            throw new WrongUse(texts.get("class.only", csv.isPresent() ? "--csv" : "--jobs"));
        }
        Seeds seeds = seeds();
        Optional<JUnitFile> xml = junit.map(JUnitFile::named);
        List<AskedFile> files = files(tasks(seeds));
        boolean single =
                files.stream().mapToInt(file -> file.answers().tasks().size()).sum() == 1;
        List<TaskReport> reports = new ArrayList<>();
        try (Grader grader = Grader.cold()) {
            for (AskedFile file : files) {
                AnswerFile answers = file.answers();
                List<TaskReport> some = grader.grade(answers.tasks(), answers.answer(), answers.types(), seeds);
                reports.addAll(some);
                List<Milestone> reached = seeds.only().isEmpty() ? file.keep(folder, some) : List.of();
                if (!json) {
                    print(file, some, single);
                    reached.forEach(milestone -> System.out.println(milestone.sentence()));
                }
            }
        }
        List<TaskReport> best = TaskReport.best(reports);
        xml.ifPresent(file -> file.write(texts.get("check.name"), best));
        if (json) {
            System.out.println(json(reports));
        } else if (!single) {
            System.out.print(TerminalReport.sum(best));
        }
        return best.stream().allMatch(report -> report.status() == Status.PASSED) ? Main.DONE : Main.NOT_ALL_RIGHT;
    }

    private Seeds seeds() {
        try {
            return Seeds.parse(seed);
        } catch (IllegalArgumentException otherForm) {
            throw new WrongUse(otherForm.getMessage());
        }
    }

    private Task whoseCheckFound(Seeds run) {
        return Course.tasks().stream()
                .filter(task -> SearchedTask.of(task.check(), run).isPresent())
                .findFirst()
                .orElseThrow(() -> new WrongUse(texts.get("check.stale", run)));
    }

    private static boolean isFile(String word) {
        return !TaskNames.isKnown(word) && isPath(word);
    }

    private static boolean isPath(String word) {
        return word.endsWith(".java") || word.endsWith(".ipynb") || word.contains("/") || Files.exists(Path.of(word));
    }

    /** Those that were named; where none was, a run that a search found tells whose it is. */
    private List<Task> tasks(Seeds seeds) {
        List<Task> named = what.stream()
                .filter(word -> !isFile(word))
                .flatMap(word -> TaskNames.tasks(word).stream())
                .distinct()
                .toList();
        return named.isEmpty() && seeds.changes().isPresent() ? List.of(whoseCheckFound(seeds)) : named;
    }

    private List<AskedFile> files(List<Task> tasks) {
        List<String> words =
                what.stream().filter(CheckCommand::isFile).distinct().toList();
        Stream<AskedFile> files = words.isEmpty()
                ? AskedFile.exercises(folder, tasks)
                : words.stream().flatMap(word -> AskedFile.named(word, tasks).stream());
        return files.map(file -> file.with(Optional.ofNullable(type))).toList();
    }

    private static void print(AskedFile file, List<TaskReport> reports, boolean single) {
        boolean colour = Ansi.AUTO.enabled();
        if (!single) {
            System.out.println(file.name());
        }
        reports.forEach(report -> System.out.print(TerminalReport.of(report, single, colour, file.typed())));
        if (!single) {
            System.out.println();
        }
    }

    private static String json(List<TaskReport> reports) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode tasks = root.putArray("tasks");
        for (TaskReport report : reports) {
            ObjectNode task = tasks.addObject()
                    .put("id", report.id())
                    .put("points", report.points())
                    .put("max", report.max())
                    .put("status", report.status().id());
            report.messages().forEach(task.putArray("messages")::add);
        }
        return root.toString();
    }
}
