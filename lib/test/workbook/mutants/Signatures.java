package workbook.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.platform.commons.support.ReflectionSupport;
import replication.exploration.Seeds;
import workbook.exercise.Course;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.grade.Answer;
import workbook.grade.Grader;
import workbook.grade.Resemblance;
import workbook.grade.TaskReport;

/** Writes down how each planted wrong answer behaves, so that a learner's answer that does the same is recognised. */
final class Signatures {
    /** Below the folder of the workbook. */
    static final Path FILE = Path.of("lib", "resources", "planted", "signatures.txt");

    private Signatures() {}

    public static void main(String[] args) throws IOException {
        Path file = WorkbookFolder.find().path().resolve(FILE);
        Files.write(Files.createDirectories(file.getParent()).resolve(file.getFileName()), lines());
    }

    /** The planted wrong answers. */
    static List<Class<?>> wrongAnswers() {
        return ReflectionSupport.findAllClassesInPackage(
                "workbook.mutants", type -> type.isAnnotationPresent(Wrong.class), name -> true);
    }

    /** What the file has to hold: {@code TASK NAME SIGNATURE} for each planted wrong answer. */
    static List<String> lines() {
        TreeSet<String> lines = new TreeSet<>();
        try (Grader grader = Grader.cold()) {
            for (Class<?> type : wrongAnswers()) {
                Task task = Course.task(task(type)).orElseThrow();
                Answer answer = new Answer.Compiled(List.of(type.getName()));
                TaskReport report = grader.grade(List.of(task), answer, Optional.empty(), Seeds.USUAL)
                        .get(0);
                String signature = Resemblance.signature(report)
                        .orElseThrow(() -> new IllegalStateException(type + " has no row that failed: " + report));
                lines.add(task.id() + " " + mistake(type) + " " + signature);
            }
        }
        return List.copyOf(lines);
    }

    static String task(Class<?> type) {
        return type.getAnnotation(Wrong.class).task();
    }

    /** The name of what is wrong: the same for all answers that show one mistake, each in a row of its own. */
    static String mistake(Class<?> type) {
        String like = type.getAnnotation(Wrong.class).like();
        return like.isEmpty() ? type.getSimpleName().replaceFirst("In(TheCluster|EveryOrder)$", "") : like;
    }
}
