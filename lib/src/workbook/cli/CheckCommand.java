package workbook.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replication.exploration.Seeds;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.Grader;
import workbook.grade.Milestone;
import workbook.grade.Progress;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.grade.TerminalReport;
import workbook.text.Texts;

/** Grades tasks, scripts and notebooks. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
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

    /**
     * A file with answers.
     *
     * @param name how to name it
     * @param typed what to type to grade it again; empty for a script of exercises/ that nobody named
     */
    private record Source(String name, Path path, String typed) {}

    @Override
    public Integer call() {
        Seeds seeds = seeds();
        List<Task> tasks = what.stream()
                .filter(word -> !isFile(word))
                .map(TaskNames::task)
                .distinct()
                .toList();
        List<String> files =
                what.stream().filter(CheckCommand::isFile).distinct().toList();
        List<Source> sources = files.isEmpty()
                ? exercises(tasks)
                : files.stream().map(this::source).toList();
        List<Work> works = sources.stream().map(source -> work(source, tasks)).toList();
        boolean single =
                works.stream().mapToInt(work -> work.file().tasks().size()).sum() == 1;
        List<TaskReport> reports = new ArrayList<>();
        try (Grader grader = Grader.cold()) {
            works.forEach(work -> {
                List<TaskReport> some = grader.grade(
                        work.file().tasks(), work.file().answer(), work.file().types(), seeds);
                reports.addAll(some);
                List<Milestone> reached = seeds.only().isEmpty() ? keep(work.source(), some) : List.of();
                if (!json) {
                    print(work.source(), some, single);
                    reached.forEach(milestone -> System.out.println(milestone.sentence()));
                }
            });
        }
        if (json) {
            System.out.println(json(reports));
        } else if (!single) {
            System.out.print(TerminalReport.sum(reports));
        }
        return reports.stream().allMatch(report -> report.status() == Status.PASSED) ? Main.DONE : Main.NOT_ALL_RIGHT;
    }

    private Seeds seeds() {
        try {
            return Seeds.parse(seed);
        } catch (IllegalArgumentException otherForm) {
            throw new WrongUse(otherForm.getMessage());
        }
    }

    private static boolean isFile(String word) {
        return word.endsWith(".java") || word.endsWith(".ipynb") || word.contains("/") || Files.exists(Path.of(word));
    }

    /** What the learner asked for in one file. */
    private record Work(Source source, AnswerFile file) {}

    private Source source(String word) {
        return new Source(word, Path.of(word).toAbsolutePath().normalize(), word);
    }

    /** The scripts in which {@code tasks} are answered; all scripts if there are none. */
    private List<Source> exercises(List<Task> tasks) {
        return Course.chapters().stream()
                .filter(chapter ->
                        !Course.tasks(chapter).isEmpty() && !chapter.script().isEmpty())
                .filter(chapter -> tasks.isEmpty()
                        || tasks.stream().anyMatch(task -> task.chapter().equals(chapter)))
                .map(Chapter::script)
                .map(script ->
                        new Source("exercises/" + script, folder.exercises().resolve(script), ""))
                .toList();
    }

    private Work work(Source source, List<Task> tasks) {
        AnswerFile file = AnswerFile.read(source.path(), source.name());
        List<Task> wanted = file.tasks().stream()
                .filter(task -> tasks.isEmpty() || tasks.contains(task))
                .toList();
        Map<String, String> types = new TreeMap<>(file.types());
        if (type != null) {
            wanted.forEach(task -> types.put(task.id(), type));
        }
        if (wanted.isEmpty()) {
            throw new WrongUse(texts.get("check.nothing", source.name()));
        }
        return new Work(source, new AnswerFile(file.answer(), wanted, types));
    }

    /** Only what a learner writes counts, from wherever it is graded. */
    private List<Milestone> keep(Source source, List<TaskReport> reports) {
        if (!source.path().startsWith(folder.exercises()) && !source.path().startsWith(folder.notebooks())) {
            return List.of();
        }
        String where = folder.path().relativize(source.path()).toString();
        return Progress.ofWorkbook()
                .map(progress -> {
                    List<Milestone> reached = progress.keep(reports, where);
                    progress.note().ifPresent(System.err::println);
                    return reached;
                })
                .orElse(List.of());
    }

    private static void print(Source source, List<TaskReport> reports, boolean single) {
        boolean colour = Ansi.AUTO.enabled();
        if (!single) {
            System.out.println(source.name());
        }
        reports.forEach(report -> System.out.print(TerminalReport.of(report, single, colour, source.typed())));
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
