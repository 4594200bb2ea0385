package workbook.grade;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workbook.exercise.Task;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Unit.Piece;

/**
 * Tells what in a file each task depends on: the class that answers it and, as far as words can tell, everything that
 * this class mentions. Where that stays as it was, another check would find what the last one found.
 */
public final class AnswerTexts {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
    private static final Pattern IMPORTED = Pattern.compile("([\\p{L}\\p{N}_$]+|\\*)\\s*;?\\s*$");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final String ANYTHING = "*";

    private final Javac javac = new Javac();

    /** An import, a type or a method; {@code name} is what others mention it by. */
    private record Part(String name, String text) {
        boolean isImport() {
            return text.startsWith("import");
        }

        /** What stands before the body: which types this one extends or implements. */
        Set<String> head() {
            int body = text.indexOf('{');
            return words(body < 0 ? text : text.substring(0, body));
        }
    }

    /** @throws workbook.exercise.WrongUse if this is a Java without compiler */
    public AnswerTexts() {}

    /** By task id a text that differs whenever the answer to the task may differ. */
    public Map<String, String> of(AnswerFile file) {
        List<Part> parts = parts(file.answer());
        Map<String, String> texts = new TreeMap<>();
        file.tasks()
                .forEach(task -> texts.put(task.id(), text(task, file.types().getOrDefault(task.id(), ""), parts)));
        return texts;
    }

    private List<Part> parts(Answer answer) {
        if (answer instanceof Declarations declarations) {
            List<Part> parts = new ArrayList<>();
            declarations.imports().forEach(line -> parts.add(new Part(imported(line), line.strip())));
            for (Declaration declaration : declarations.declarations()) {
                parts.add(new Part(declaration.name(), declaration.source()));
            }
            return parts;
        }
        return new Units(javac)
                .of(answer).stream().flatMap(unit -> parts(unit).stream()).toList();
    }

    private static List<Part> parts(Unit unit) {
        List<Part> parts = new ArrayList<>();
        unit.pieces().forEach(piece -> parts.add(part(unit, piece)));
        unit.pieces().forEach(unit::leaveOut);
        String rest = COMMENT.matcher(unit.getCharContent(true)).replaceAll("").replaceAll("\\s+", " ");
        // What belongs to nothing makes it impossible to compile anything.
        parts.add(new Part(ANYTHING, rest));
        return parts;
    }

    private static Part part(Unit unit, Piece piece) {
        return new Part(piece.name(), unit.textOf(piece));
    }

    private static String imported(String line) {
        return IMPORTED.matcher(line)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(ANYTHING);
    }

    private static String text(Task task, String type, List<Part> parts) {
        Deque<Part> open = new ArrayDeque<>(answers(task, type, parts));
        Set<Part> needed = new LinkedHashSet<>(open.isEmpty() ? parts : List.of());
        while (!open.isEmpty()) {
            Part part = open.remove();
            if (needed.add(part)) {
                Set<String> words = words(part.text());
                parts.stream()
                        .filter(other -> other.name().equals(ANYTHING) || words.contains(other.name()))
                        .forEach(open::add);
            }
        }
        return parts.stream().filter(needed::contains).map(Part::text).collect(Collectors.joining("\n"));
    }

    /** The types that say that they answer {@code task}, and those that extend one of them. */
    private static Collection<Part> answers(Task task, String type, List<Part> parts) {
        Set<Part> answers = new LinkedHashSet<>();
        Pattern implementing = AnswerFile.implementing(task);
        parts.stream()
                .filter(part -> !part.isImport())
                .filter(part -> part.name().equals(type)
                        || implementing.matcher(part.text()).find())
                .forEach(answers::add);
        boolean more = !answers.isEmpty();
        while (more) {
            Set<String> names = answers.stream().map(Part::name).collect(Collectors.toSet());
            more = parts.stream()
                            .filter(part ->
                                    !part.isImport() && part.head().stream().anyMatch(names::contains))
                            .filter(answers::add)
                            .count()
                    > 0;
        }
        return answers;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
