package workbook.grade;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import workbook.check.AnswerMaker;
import workbook.drill.Cast;
import workbook.exercise.Course;
import workbook.exercise.NotStarted;
import workbook.exercise.Task;
import workbook.grade.DrillWork.Source;
import workbook.text.Texts;

/** The classes in a learner's files in which something is written already, task by task. */
final class BegunAnswers {
    /** As a class file names the class whose exception stands where nothing is written yet. */
    private static final String UNTOUCHED = NotStarted.class.getName().replace('.', '/');

    private final Map<Task, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Task, String> places = new LinkedHashMap<>();
    private final List<AnswerClasses> loaded = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private BegunAnswers() {}

    static BegunAnswers in(List<Source> sources, Javac javac) {
        BegunAnswers begun = new BegunAnswers();
        for (Source source : sources) {
            if (begun.isWanting(source)) {
                begun.addFrom(source, Compilation.of(source.answer(), javac));
            }
        }
        return begun;
    }

    /** Whether {@code source} answers a task that no file before it does: only then it is worth compiling. */
    private boolean isWanting(Source source) {
        List<String> found = classes.keySet().stream().map(Task::id).toList();
        return !found.containsAll(source.tasks());
    }

    private void addFrom(Source source, Compilation compilation) {
        AnswerClasses all = AnswerClasses.of(compilation);
        loaded.add(all);
        for (Task task : Course.tasks()) {
            if (source.tasks().contains(task.id()) && !classes.containsKey(task)) {
                choose(task, source, compilation, all)
                        .filter(answer -> isBegun(answer, compilation))
                        .ifPresent(answer -> {
                            classes.put(task, answer);
                            places.put(task, source.name());
                        });
            }
        }
    }

    private Optional<Class<?>> choose(Task task, Source source, Compilation compilation, AnswerClasses all) {
        Request.Wanted wanted = new Request.Wanted(
                task.id(), task.check().getName(), source.types().getOrDefault(task.id(), ""));
        return new AnswerChoice(Optional.of(compilation), reply -> {
                    if (reply.kind() == Reply.Kind.BROKEN) {
                        leftOut.add(Texts.of("grade").get("drill.left-out", task.id(), reply.field(0)));
                    }
                })
                .choose(task.check(), wanted, all);
    }

    /** Whether neither the class nor one inside it still throws what an untouched task throws. */
    private static boolean isBegun(Class<?> answer, Compilation compilation) {
        return compilation.classes().entrySet().stream()
                .filter(file ->
                        file.getKey().equals(answer.getName()) || file.getKey().startsWith(answer.getName() + "$"))
                .noneMatch(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(UNTOUCHED));
    }

    Cast cast() {
        Map<Class<?>, Supplier<?>> own = new HashMap<>();
        classes.forEach((task, answer) -> own.put(task.answer(), new AnswerMaker(task.answer(), answer)));
        return Cast.with(own);
    }

    /** All classes of all files, to tell the learner's lines from ours. */
    AnswerClasses classes() {
        return AnswerClasses.together(loaded);
    }

    /** The files in which the answers stand, by the ids of their tasks. */
    Map<String, String> places() {
        Map<String, String> byId = new LinkedHashMap<>();
        places.forEach((task, place) -> byId.put(task.id(), place));
        return byId;
    }

    /** A sentence for each answer that cannot be used. */
    List<String> leftOut() {
        return leftOut;
    }
}
