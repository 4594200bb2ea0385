package workbook.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import workbook.grade.Unit.Piece;
import workbook.text.Texts;

/**
 * The classes of an answer. A type or method that does not compile is left out, and with it what needs it, so that the
 * other tasks of the same file or notebook are graded all the same.
 *
 * @param classes the class files by class name
 * @param sources where each class comes from
 * @param leftOut what does not compile
 * @param elsewhere faults outside of every type and method; if there are any, there are no classes
 */
record Compilation(
        Map<String, byte[]> classes, Map<String, Unit> sources, List<LeftOut> leftOut, List<String> elsewhere) {
    private static final int FAULTS_SHOWN = 3;

    /** A type, method or import that does not compile, and why: sentences for the learner. */
    record LeftOut(String name, String source, List<String> faults) {}

    static Compilation of(Answer answer, Javac javac) {
        List<Unit> units = new Units(javac).of(answer);
        List<LeftOut> leftOut = new ArrayList<>();
        if (units.isEmpty()) {
            return new Compilation(Map.of(), Map.of(), leftOut, List.of());
        }
        while (true) {
            Javac.Result result = javac.compile(units);
            if (result.errors().isEmpty()) {
                return new Compilation(result.classes(), result.sources(), leftOut, List.of());
            }
            List<LeftOut> more = leaveOut(result.errors(), leftOut);
            if (more.isEmpty()) {
                return new Compilation(Map.of(), Map.of(), leftOut, elsewhere(answer, result.errors()));
            }
            leftOut.addAll(more);
        }
    }

    private static List<LeftOut> leaveOut(List<Diagnostic<? extends JavaFileObject>> errors, List<LeftOut> before) {
        record Place(Unit unit, Piece piece) {}
        Map<Place, List<String>> faults = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> error : errors) {
            if (error.getSource() instanceof Unit unit) {
                unit.pieceAt(error.getPosition())
                        .filter(piece -> !unit.textOf(piece).isBlank())
                        .ifPresent(piece -> faults.computeIfAbsent(new Place(unit, piece), place -> new ArrayList<>())
                                .add(sentence(piece, error)));
            }
        }
        List<LeftOut> leftOut = new ArrayList<>();
        faults.forEach((place, sentences) -> {
            String source = place.unit().textOf(place.piece());
            List<String> causes = before.stream()
                    .filter(earlier -> mentions(source, earlier.name()))
                    .flatMap(earlier -> earlier.faults().stream())
                    .toList();
            List<String> shown = causes.isEmpty() ? sentences : causes;
            leftOut.add(new LeftOut(
                    place.piece().name(),
                    source,
                    shown.stream().distinct().limit(FAULTS_SHOWN).toList()));
            place.unit().leaveOut(place.piece());
        });
        return leftOut;
    }

    /** A fault of something that an earlier round left out is not the learner's: the cause is shown instead. */
    private static boolean mentions(String source, String name) {
        return name.equals("*")
                || Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(source)
                        .find();
    }

    private static List<String> elsewhere(Answer answer, List<Diagnostic<? extends JavaFileObject>> errors) {
        String place = answer instanceof Answer.Script script ? script.name() : "";
        return errors.stream()
                .map(error -> Texts.of("grade").get("compile.elsewhere", error.getLineNumber(), place, message(error)))
                .limit(FAULTS_SHOWN)
                .toList();
    }

    private static String sentence(Piece piece, Diagnostic<?> error) {
        Texts texts = Texts.of("grade");
        String place = texts.get("place.line", error.getLineNumber() + piece.shift())
                + (piece.place().isEmpty() ? "" : texts.get("place.of", piece.place()));
        return texts.get("compile.fault", piece.name(), place, message(error));
    }

    /** The compiler's words on one line: what is wrong, then about which name; where it stands is said before. */
    private static String message(Diagnostic<?> error) {
        List<String> lines = error.getMessage(Locale.ENGLISH)
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("location:"))
                .map(line -> line.replaceFirst("^symbol:\\s+", ""))
                .toList();
        String details = String.join("; ", lines.subList(1, lines.size()));
        return details.isEmpty() ? lines.get(0) : lines.get(0) + ": " + details;
    }

    /** The fault that keeps {@code name} from compiling. */
    Optional<LeftOut> leftOut(String name) {
        return leftOut.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Types that do not compile, and that were meant to implement {@code type} as far as one can read. */
    List<LeftOut> leftOutAnswers(Class<?> type) {
        Pattern head = Pattern.compile("\\bimplements\\b[^{]*\\b" + type.getSimpleName() + "\\b");
        return leftOut.stream()
                .filter(part -> head.matcher(part.source()).find())
                .toList();
    }
}
