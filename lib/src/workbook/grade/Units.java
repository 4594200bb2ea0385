package workbook.grade;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Unit.Piece;

/**
 * Makes sources for the compiler out of an answer. A script is one source. Of a notebook each type is a source of its
 * own, which begins on the first line, so that the numbers of lines are those of the cell; its methods become static
 * ones of a single class, because a class for each would hide overloads from each other.
 */
final class Units {
    /** The package in which a notebook's declarations are compiled. */
    static final String PACKAGE = "answer";
    /** The class that holds a notebook's methods. */
    static final String CELLS = "Cells";

    private final Javac javac;

    Units(Javac javac) {
        this.javac = javac;
    }

    List<Unit> of(Answer answer) {
        if (answer instanceof Answer.Script script) {
            return List.of(script(script));
        }
        return answer instanceof Declarations declarations ? declarations(declarations) : List.of();
    }

    private Unit script(Answer.Script script) {
        Javac.Parsed parsed = javac.parse(new Unit(0, script.source(), List.of()));
        List<Piece> pieces = new ArrayList<>();
        for (ImportTree part : parsed.tree().getImports()) {
            String name = part.getQualifiedIdentifier().toString();
            pieces.add(piece(parsed, part, name.substring(name.lastIndexOf('.') + 1), script.name()));
        }
        for (Tree part : parsed.tree().getTypeDecls()) {
            if (part instanceof ClassTree type) {
                pieces.add(piece(parsed, part, type.getSimpleName().toString(), script.name()));
            }
        }
        return new Unit(0, script.source(), pieces);
    }

    private static Piece piece(Javac.Parsed parsed, Tree part, String name, String place) {
        int start = (int) parsed.positions().getStartPosition(parsed.tree(), part);
        int end = (int) parsed.positions().getEndPosition(parsed.tree(), part);
        return new Piece(name, start, Math.max(start, end), place, 0);
    }

    private List<Unit> declarations(Declarations answer) {
        List<Method> methods = methods(answer);
        Head head = head(answer.imports(), !methods.isEmpty());
        Map<String, Declaration> types = new LinkedHashMap<>();
        answer.declarations().stream()
                .filter(declaration -> declaration.kind() == Declarations.Kind.TYPE)
                .forEach(type -> types.put(type.name(), type));
        List<Unit> units = new ArrayList<>();
        for (Declaration type : types.values()) {
            List<Piece> pieces = new ArrayList<>(head.pieces());
            String text = head.text() + type.source();
            pieces.add(new Piece(type.name(), head.text().length(), text.length(), type.cell(), type.line() - 1));
            units.add(new Unit(units.size(), text, pieces));
        }
        if (!methods.isEmpty()) {
            units.add(cells(units.size(), head, methods));
        }
        return units;
    }

    private static Unit cells(int number, Head head, List<Method> methods) {
        StringBuilder text = new StringBuilder(head.text()).append("final class " + CELLS + " {\n");
        List<Piece> pieces = new ArrayList<>(head.pieces());
        int line = 2;
        for (Method method : methods) {
            int start = text.length();
            text.append(method.source());
            Declaration from = method.declaration();
            pieces.add(new Piece(from.name(), start, text.length(), from.cell(), from.line() - line));
            text.append('\n');
            line += (int) method.source().lines().count();
        }
        return new Unit(number, text.append('}').toString(), pieces);
    }

    /** What stands on the first line of every source, before the first type. */
    private record Head(String text, List<Piece> pieces) {}

    private static Head head(List<String> imports, boolean cells) {
        StringBuilder text = new StringBuilder("package " + PACKAGE + "; ");
        List<Piece> pieces = new ArrayList<>();
        for (String line : imports) {
            int start = text.length();
            text.append(line.strip().replace('\n', ' '));
            String name = line.strip().replace(";", "").strip();
            pieces.add(new Piece(name.substring(name.lastIndexOf('.') + 1), start, text.length(), "", 0));
            text.append(' ');
        }
        if (cells) {
            text.append("import static " + PACKAGE + "." + CELLS + ".*; ");
        }
        return new Head(text.toString(), pieces);
    }

    /** A method as it stands in the class of all methods: static. */
    private record Method(Declaration declaration, String source) {}

    private List<Method> methods(Declarations answer) {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (Declaration declaration : answer.declarations()) {
            if (declaration.kind() == Declarations.Kind.METHOD) {
                String before = "class " + CELLS + " {";
                Unit alone = new Unit(0, before + declaration.source() + "\n}", List.of());
                Javac.Parsed parsed = javac.parse(alone);
                Optional<MethodTree> tree = parsed.tree().getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .flatMap(type -> ((ClassTree) type).getMembers().stream())
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .findFirst();
                String signature = tree.map(Units::signature).orElse(declaration.source());
                String source = tree.map(method -> madeStatic(declaration, parsed, method, before.length()))
                        .orElse(declaration.source());
                methods.put(signature, new Method(declaration, source));
            }
        }
        return List.copyOf(methods.values());
    }

    private static String signature(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getType().toString())
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    private static String madeStatic(Declaration declaration, Javac.Parsed parsed, MethodTree method, int before) {
        if (method.getModifiers().getFlags().contains(Modifier.STATIC)) {
            return declaration.source();
        }
        long end = parsed.positions().getEndPosition(parsed.tree(), method.getModifiers());
        long start = parsed.positions().getStartPosition(parsed.tree(), method);
        int place = (int) (end == Diagnostic.NOPOS ? start : end) - before;
        String source = declaration.source();
        return source.substring(0, place) + " static " + source.substring(place);
    }
}
