package workbook.grade;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import replication.exploration.Seeds;
import workbook.exercise.Chapter;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.DidYouMean;
import workbook.text.Texts;

/** The last line of every script in exercises/. */
public final class Script {
    private static final String CALL = "Script.check(";

    private final Texts texts = Texts.of("grade");
    private final StackWalker.StackFrame caller;
    private final Chapter chapter;
    private final List<Task> tasks;

    private Script(StackWalker.StackFrame caller, Chapter chapter) {
        this.caller = caller;
        this.chapter = chapter;
        List<Task> own = Course.tasks(chapter).stream()
                .filter(task -> task.script().equals(caller.getFileName()))
                .toList();
        tasks = own.isEmpty() ? Course.tasks(chapter) : own;
    }

    /**
     * Grades the classes of the calling script and prints its tasks as a table: those of {@code chapter} that are to be
     * answered in a file of this name, or all of the chapter if the script was given a name of its own.
     *
     * @param chapter such as {@code single-leader}
     * @param args the script's arguments: the tasks to grade; none means all of them
     */
    public static void check(String chapter, String[] args) {
        StackWalker.StackFrame caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow();
        Chapter known = Course.chapters().stream()
                .filter(one -> one.id().equals(chapter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no chapter \"" + chapter + "\"."));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.print(new Script(caller, known).grade(args));
        } catch (WrongUse wrong) {
            out.println(wrong.getMessage());
        }
    }

    private String grade(String[] args) {
        List<Task> asked = tasks(args);
        List<TaskReport> reports;
        try (Grader grader = Grader.cold()) {
            Answer answer = new Answer.Compiled(classesBeside(caller.getDeclaringClass()));
            reports = grader.grade(asked, answer, Optional.empty(), Seeds.USUAL);
        }
        List<String> said = ownFile().map(file -> keep(reports, file)).orElse(List.of());
        boolean single = reports.size() == 1;
        return reports.stream()
                        .map(report -> TerminalReport.of(report, single, Ansi.AUTO.enabled(), ""))
                        .collect(Collectors.joining())
                + (single ? "" : TerminalReport.sum(reports))
                + said.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private List<Task> tasks(String[] args) {
        List<String> ids = tasks.stream().map(Task::id).toList();
        for (String arg : args) {
            if (!ids.contains(arg)) {
                String meant = DidYouMean.of(arg, ids).orElse(ids.get(0));
                throw new WrongUse(texts.get("script.task", arg, chapter.id(), meant, script()));
            }
        }
        return tasks.stream()
                .filter(task -> args.length == 0 || Arrays.asList(args).contains(task.id()))
                .toList();
    }

    private String script() {
        return tasks.get(0).script();
    }

    /** The names of all classes that were compiled together with {@code script}. */
    private static List<String> classesBeside(Class<?> script) {
        try {
            Path place = Path.of(
                    script.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return classesIn(place.resolve(script.getPackageName().replace('.', '/')), script.getPackageName());
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return classesIn(jar.getPath("/", script.getPackageName().replace('.', '/')), script.getPackageName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classesIn(Path folder, String packageName) throws IOException {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> prefix + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The learner's script, if it is that one which runs: the same script with our answers, in solutions/, makes the
     * call on another line. What runs from there is not the learner's progress.
     */
    private Optional<Path> ownFile() {
        try {
            Path file = WorkbookFolder.find().exercises().resolve(script());
            List<String> lines = Files.readAllLines(file);
            int line = caller.getLineNumber();
            return line >= 1 && line <= lines.size() && lines.get(line - 1).contains(CALL)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (WrongUse | IOException notInAWorkbook) {
            return Optional.empty();
        }
    }

    /** Keeps what was reached, and returns what there is to say about it. */
    private static List<String> keep(List<TaskReport> reports, Path file) {
        String where = WorkbookFolder.find().path().relativize(file).toString();
        return Progress.ofWorkbook()
                .map(progress -> Stream.concat(
                                progress.keep(reports, where).stream().map(Milestone::sentence),
                                progress.note().stream())
                        .toList())
                .orElse(List.of());
    }
}
