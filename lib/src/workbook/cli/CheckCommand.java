package workbook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

    /** A file with answers and what of it is graded. */
    private record Graded(String file, boolean isExercise, List<TaskReport> reports) {}

    @Override
    public Integer call() throws JsonProcessingException {
        Seeds seeds = seeds();
        List<Task> tasks = what.stream().filter(word -> !isFile(word)).map(TaskNames::task).distinct().toList();
        List<String> files = what.stream().filter(CheckCommand::isFile).distinct().toList();
        List<Graded> graded = new ArrayList<>();
        try (Grader grader = Grader.cold()) {
            for (String file : files.isEmpty() ? exercises(tasks) : files) {
                graded.add(grade(grader, file, tasks, seeds, files.isEmpty()));
            }
        }
        List<TaskReport> reports =
                graded.stream().flatMap(one -> one.reports().stream()).toList();
        if (seeds.only().isEmpty()) {
            graded.forEach(this::keep);
        }
        System.out.print(json ? json(reports) : terminal(graded, reports));
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

    /** The scripts in which {@code tasks} are answered; all scripts if there are none. */
    private List<String> exercises(List<Task> tasks) {
        return Course.chapters().stream()
                .filter(chapter -> tasks.isEmpty()
                        || tasks.stream().anyMatch(task -> task.chapter().equals(chapter)))
                .filter(chapter -> !Course.tasks(chapter).isEmpty())
                .map(Chapter::script)
                .filter(script -> !script.isEmpty())
                .map(script -> "exercises/" + script)
                .toList();
    }

    private Graded grade(Grader grader, String name, List<Task> tasks, Seeds seeds, boolean ofExercises) {
        Path file = ofExercises ? folder.path().resolve(name) : Path.of(name);
        AnswerFile answers = AnswerFile.read(file, name);
        List<Task> wanted = answers.tasks().stream()
                .filter(task -> tasks.isEmpty() || tasks.contains(task))
                .toList();
        if (wanted.isEmpty()) {
            throw new WrongUse(texts.get("check.nothing", name));
        }
        Map<String, String> types = new TreeMap<>(answers.types());
        if (type != null) {
            wanted.forEach(task -> types.put(task.id(), type));
        }
        return new Graded(name, ofExercises, grader.grade(wanted, answers.answer(), types, seeds));
    }

    /** Only what a learner writes counts, wherever it was graded from. */
    private void keep(Graded graded) {
        Path file = (graded.isExercise() ? folder.path().resolve(graded.file()) : Path.of(graded.file()))
                .toAbsolutePath()
                .normalize();
        if (file.startsWith(folder.exercises()) || file.startsWith(folder.notebooks())) {
            Progress.ofWorkbook().ifPresent(progress -> {
                String where = folder.path().relativize(file).toString();
                graded.reports().forEach(report -> progress.keep(report.id(), report.points(), report.max(), where));
                progress.note().ifPresent(System.err::println);
            });
        }
    }

    private String terminal(List<Graded> graded, List<TaskReport> reports) {
        boolean colour = Ansi.AUTO.enabled();
        StringBuilder text = new StringBuilder();
        if (reports.size() == 1) {
            Graded one = graded.get(0);
            return TerminalReport.of(reports, colour, one.isExercise() ? "" : one.file());
        }
        for (Graded one : graded) {
            text.append(one.file()).append('\n');
            text.append(TerminalReport.of(one.reports(), colour, one.isExercise() ? "" : one.file()));
            text.append('\n');
        }
        return text.append(TerminalReport.sum(reports)).toString();
    }

    private static String json(List<TaskReport> reports) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ArrayNode tasks = root.putArray("tasks");
        for (TaskReport report : reports) {
            ObjectNode task = tasks.addObject()
                    .put("id", report.id())
                    .put("points", report.points())
                    .put("max", report.max())
                    .put("status", report.status().id());
            report.messages().forEach(task.putArray("messages")::add);
        }
        return mapper.writeValueAsString(root) + "\n";
    }
}
