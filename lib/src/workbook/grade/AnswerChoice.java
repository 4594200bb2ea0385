package workbook.grade;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import workbook.check.TaskCheck;
import workbook.text.Texts;

/** Finds the class that answers a task among those that a learner has written. */
final class AnswerChoice {
    private final Texts texts = Texts.of("grade");
    private final Optional<Compilation> compilation;
    private final Consumer<Reply> replies;

    /** @param compilation empty if the answer's classes stand on the class path */
    AnswerChoice(Optional<Compilation> compilation, Consumer<Reply> replies) {
        this.compilation = compilation;
        this.replies = replies;
    }

    /** The class that answers; otherwise says why there is none. */
    Optional<Class<?>> choose(Class<?> check, Request.Wanted wanted, AnswerClasses classes) {
        Class<?> type = check.getAnnotation(TaskCheck.class).answer();
        List<Class<?>> found = classes.implementing(type).stream()
                .filter(candidate ->
                        wanted.type().isEmpty() || candidate.getSimpleName().equals(wanted.type()))
                .toList();
        List<Compilation.LeftOut> leftOut = compilation
                .map(made -> wanted.type().isEmpty()
                        ? made.leftOutAnswers(type)
                        : made.leftOut(wanted.type()).stream().toList())
                .orElse(List.of());
        List<String> elsewhere = compilation.map(Compilation::elsewhere).orElse(List.of());
        if (!elsewhere.isEmpty()) {
            return say(Reply.Kind.BROKEN, String.join("\n", elsewhere));
        }
        if (found.size() + leftOut.size() > 1) {
            List<String> names = Stream.concat(
                            found.stream().map(Class::getSimpleName),
                            leftOut.stream().map(Compilation.LeftOut::name))
                    .toList();
            String all = String.join(texts.get("answer.and"), names);
            return say(
                    Reply.Kind.BROKEN,
                    texts.get("answer.several", type.getSimpleName(), all, wanted.id(), names.get(0)));
        }
        if (!leftOut.isEmpty()) {
            return say(Reply.Kind.BROKEN, String.join("\n", leftOut.get(0).faults()));
        }
        if (found.isEmpty() && !wanted.type().isEmpty()) {
            return say(Reply.Kind.BROKEN, texts.get("answer.unknown", wanted.type(), type.getSimpleName()));
        }
        return found.isEmpty()
                ? say(Reply.Kind.MISSING, texts.get("answer.none", type.getSimpleName()))
                : Optional.of(found.get(0));
    }

    private Optional<Class<?>> say(Reply.Kind kind, String sentence) {
        replies.accept(Reply.of(kind, sentence));
        return Optional.empty();
    }
}
