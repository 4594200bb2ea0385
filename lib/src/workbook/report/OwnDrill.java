package workbook.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.DrillDialogue;
import workbook.grade.DrillDialogue.NamedFile;
import workbook.grade.DrilledAnswers;

/** Plays a drill with what a learner has written in the workbook's own files. */
public final class OwnDrill {
    private OwnDrill() {}

    /**
     * Plays {@code drill} with the answers of {@code folder} that are begun: those of a script in exercises/, otherwise
     * those of a notebook. Ours take the places of the others.
     *
     * @param runs how many runs more show what chance does
     * @throws WrongUse if an answer throws, does not end, or does what no answer may; or if no JVM can be started
     */
    public static DrilledAnswers play(WorkbookFolder folder, Drill drill, long seed, int runs) {
        List<String> tasks = DrillResult.tasks(drill);
        List<NamedFile> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : OwnAnswers.files(folder)) {
            String name = OwnAnswers.name(folder, file);
            try {
                AnswerFile answers = AnswerFile.read(file, name);
                List<Task> wanted = answers.tasks().stream()
                        .filter(task -> tasks.contains(task.id()))
                        .toList();
                if (!wanted.isEmpty()) {
                    files.add(new NamedFile(name, new AnswerFile(answers.answer(), wanted, answers.types())));
                }
            } catch (WrongUse damaged) {
                unreadable.add(damaged.getMessage());
            }
        }
        return DrillDialogue.play(drill, seed, runs, files).with(unreadable);
    }
}
