package workbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.Status;
import workbook.submission.ClassGrading;
import workbook.submission.Marks;
import workbook.submission.MarksTable;
import workbook.submission.Submission;
import workbook.text.Texts;

/**
 * Grades what a class handed in.
 *
 * @param submissions the folder that holds it
 * @param tasks those that count; none means all
 * @param csv where the table is wanted as CSV
 * @param junit the folder in which every learner gets a file of JUnit XML
 * @param jobs how many submissions are graded at once
 */
record ClassCheck(Path submissions, List<Task> tasks, Optional<Path> csv, Optional<Path> junit, int jobs) {
    private static final Texts TEXTS = Texts.of("cli");

    /** Whether {@code path} is a folder of submissions: any folder but those in which the person works. */
    static boolean isMeant(Path path, WorkbookFolder folder) {
        return Files.isDirectory(path)
                && List.of(folder.exercises(), folder.notebooks(), folder.solutions()).stream()
                        .noneMatch(real(path)::equals);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThereYet) {
            return path.toAbsolutePath().normalize();
        }
    }

    /**
     * Grades, and prints the table.
     *
     * @return 0, 1 or 2 as every command; 130 if Ctrl-C ended it
     * @throws WrongUse if there are no submissions, or if a result cannot be written
     */
    int run(WorkbookFolder folder) {
        if (folder.path().startsWith(real(submissions))) {
            throw new WrongUse(TEXTS.get("class.workbook", submissions));
        }
        List<Submission> found = found();
        csv.ifPresent(this::requireOutside);
        junit.ifPresent(this::requireOutside);
        csv.map(Path::toAbsolutePath).map(Path::getParent).ifPresent(ClassCheck::make);
        junit.ifPresent(ClassCheck::make);
        List<Marks> marks = new ArrayList<>();
        ClassProgress progress = new ClassProgress(System.err, Steps.isSeen(), found.size());
        Interruptible ctrlC = new Interruptible();
        try {
            new ClassGrading(tasks, folder.state().resolve("graded")).grade(found, jobs, graded -> {
                marks.add(graded.marks());
                progress.graded(graded);
            });
            progress.end();
        } catch (InterruptedException stopped) {
            progress.stopped();
            return Interruptible.EXIT_CODE;
        } finally {
            ctrlC.close();
        }
        marks.sort(Comparator.comparing(Marks::learner));
        tell(marks);
        return progress.failed() ? Main.NOT_DONE : isAllRight(marks) ? Main.DONE : Main.NOT_ALL_RIGHT;
    }

    private List<Submission> found() {
        try {
            List<Submission> found = Submission.in(submissions);
            if (found.isEmpty()) {
                throw new WrongUse(TEXTS.get("class.none", submissions));
            }
            return found;
        } catch (UncheckedIOException e) {
            throw new WrongUse(TEXTS.get("class.unreadable", submissions));
        }
    }

    /** A result among the submissions would be graded the next time. */
    private void requireOutside(Path result) {
        Path whole = result.toAbsolutePath().normalize();
        if (whole.startsWith(submissions.toAbsolutePath().normalize())) {
            throw new WrongUse(TEXTS.get("class.inside", result, submissions));
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WrongUse(TEXTS.get("class.unwritable", folder));
        }
    }

    private void tell(List<Marks> marks) {
        MarksTable table = new MarksTable(marks, tasks);
        System.out.print(table.lines());
        csv.ifPresent(file -> {
            try (Writer writer = Files.newBufferedWriter(file)) {
                table.csv(writer);
            } catch (IOException | UncheckedIOException e) {
                throw new WrongUse(TEXTS.get("class.unwritable", file));
            }
        });
        junit.ifPresent(target -> {
            Set<String> names = new HashSet<>();
            marks.forEach(
                    one -> new JUnitFile(target.resolve(fileName(one, names))).write(one.learner(), one.reports()));
        });
    }

    /** A name for every system of files; two learners never share one. */
    private static String fileName(Marks marks, Set<String> taken) {
        String safe = marks.learner().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe + "-" + number;
        }
        return "TEST-" + name + ".xml";
    }

    private static boolean isAllRight(List<Marks> marks) {
        return marks.stream()
                .allMatch(one -> one.troubles().isEmpty()
                        && one.reports().stream().allMatch(report -> report.status() == Status.PASSED));
    }
}
