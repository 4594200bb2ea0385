package workbook.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import workbook.grade.Declarations;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;
import workbook.grade.TaskReport;
import workbook.text.Texts;

/** What the cells of a notebook have declared so far, whether the kernel could make sense of it or not. */
final class Cells {
    /** In a class that does not even parse, the name is all that can be read. */
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

    /** Stands in workbook.jshell; only the kernel can compile it. */
    private static final String OF_THE_FIRST_CELL = "workbookReady";

    private Cells() {}

    /**
     * Everything in the order in which it was evaluated. A declaration that was refused is there, too: the learner
     * pressed run on it last, so it is what a check is about, and the compiler says better what is wrong with it.
     */
    static Declarations of(JShell shell) {
        List<String> imports = new ArrayList<>();
        List<Declaration> declarations = new ArrayList<>();
        shell.snippets().forEach(snippet -> {
            if (snippet instanceof ImportSnippet) {
                if (shell.status(snippet).isActive() && !snippet.source().contains("org.dflib.jjava")) {
                    imports.add(snippet.source().strip());
                }
            } else if (shell.status(snippet) != Snippet.Status.DROPPED
                    && shell.status(snippet) != Snippet.Status.OVERWRITTEN) {
                declaration(snippet).ifPresent(declarations::add);
            }
        });
        return new Declarations(imports, declarations);
    }

    /**
     * The report with one more sentence where the answer leans on a variable of a cell: a check does not have it, since
     * an answer is a class that stands on its own.
     */
    static TaskReport explained(TaskReport report, JShell shell) {
        Optional<String> advice = shell.variables()
                .map(VarSnippet::name)
                .filter(name -> report.trouble().orElse("").lines().anyMatch(line -> line.endsWith(" " + name)))
                .findFirst()
                .map(name -> Texts.of("notebook").get("check.variable", name));
        return new TaskReport(
                report.id(),
                report.status(),
                report.points(),
                report.max(),
                report.rows(),
                report.trouble()
                        .map(trouble ->
                                trouble + advice.map(more -> "\n" + more).orElse("")));
    }

    private static Optional<Declaration> declaration(Snippet snippet) {
        if (snippet instanceof TypeDeclSnippet type) {
            return Optional.of(new Declaration(Kind.TYPE, type.name(), snippet.source(), "", 1));
        }
        if (snippet instanceof MethodSnippet method && !method.name().equals(OF_THE_FIRST_CELL)) {
            return Optional.of(new Declaration(Kind.METHOD, method.name(), snippet.source(), "", 1));
        }
        if (snippet instanceof ErroneousSnippet) {
            Matcher type = TYPE.matcher(snippet.source());
            if (type.find()) {
                return Optional.of(new Declaration(Kind.TYPE, type.group(1), snippet.source(), "", 1));
            }
        }
        return Optional.empty();
    }
}
