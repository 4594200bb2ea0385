package workbook.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;
import workbook.text.Texts;

/** Reads what a notebook declares, without a kernel: its statements do not run, its types and methods are kept. */
final class NotebookFile {
    /** The imports of every notebook's first cell stand in a file of this name. */
    private static final String IMPORTS = "imports.jshell";
    /** Each takes some milliseconds. */
    private static final int MOST_STATEMENTS = 2_000;

    /** In what does not even parse, the name is all that can be read. */
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

    private final List<String> imports = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();

    private final Path file;
    private int statements;

    private NotebookFile(Path file) {
        this.file = file.getFileName();
    }

    /**
     * A code cell.
     *
     * @param id kept by Jupyter; its number, from 1, where a tool dropped it
     */
    record Cell(String id, String source) {}

    /**
     * The code cells of {@code file}, in order.
     *
     * @param name how to name it in errors
     * @throws WrongUse if it is no notebook
     */
    static List<Cell> cells(Path file, String name) throws IOException {
        JsonNode cells = new ObjectMapper().readTree(Files.readString(file)).path("cells");
        if (!cells.isArray()) {
            throw new WrongUse(Texts.of("grade").get("notebook.none", name));
        }
        List<Cell> code = new ArrayList<>();
        int number = 0;
        for (JsonNode cell : cells) {
            number++;
            if (cell.path("cell_type").asText().equals("code")) {
                code.add(new Cell(cell.path("id").asText(String.valueOf(number)), source(cell.path("source"))));
            }
        }
        ReadableCells.require(code, name);
        return List.copyOf(code);
    }

    private static String source(JsonNode source) {
        return source.isArray()
                ? StreamSupport.stream(source.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining())
                : source.asText();
    }

    /** What {@code cells} of the notebook {@code file} declare. */
    static Declarations declarations(Path file, List<Cell> cells) throws IOException {
        NotebookFile notebook = new NotebookFile(file);
        notebook.imports.addAll(importsOfFirstCell(file));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            cells.forEach(cell -> notebook.read(cell, shell.sourceCodeAnalysis()));
        }
        return new Declarations(notebook.imports, notebook.declarations);
    }

    private static List<String> importsOfFirstCell(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Optional<Path> found = Stream.of(Optional.of(folder), Optional.ofNullable(folder.getParent()), workbook())
                .flatMap(Optional::stream)
                .map(place -> place.resolve(IMPORTS))
                .filter(Files::isRegularFile)
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(found.get())) {
            return lines.filter(line -> line.startsWith("import ")).toList();
        }
    }

    private static Optional<Path> workbook() {
        try {
            return Optional.of(WorkbookFolder.find().notebooks());
        } catch (WrongUse notInAWorkbook) {
            return Optional.empty();
        }
    }

    private void read(Cell cell, SourceCodeAnalysis analysis) {
        String name = Texts.of("grade").get("place.cell", cell.id());
        String whole = cell.source()
                .lines()
                .map(line -> line.startsWith("%") ? "" : line)
                .collect(Collectors.joining("\n"));
        String rest = whole;
        while (!rest.isBlank()) {
            int line = 1
                    + (int) lineBreaks(
                            whole, whole.length() - rest.stripLeading().length());
            if (++statements > MOST_STATEMENTS) {
                throw new WrongUse(Texts.of("grade").get("notebook.statements", file, MOST_STATEMENTS));
            }
            CompletionInfo next = analysis.analyzeCompletion(rest);
            boolean readable = next.completeness().isComplete() && next.source() != null;
            String source = (readable ? next.source() : rest).strip();
            if (readable) {
                analysis.sourceToSnippets(source).forEach(snippet -> add(snippet, source, name, line));
            } else {
                addUnreadable(source, name, line);
            }
            rest = readable && next.remaining() != null ? next.remaining() : "";
        }
    }

    private void add(Snippet snippet, String source, String cell, int line) {
        switch (snippet.kind()) {
            case IMPORT -> imports.add(source);
            case TYPE_DECL ->
                declarations.add(new Declaration(Kind.TYPE, ((TypeDeclSnippet) snippet).name(), source, cell, line));
            case METHOD ->
                declarations.add(new Declaration(Kind.METHOD, ((MethodSnippet) snippet).name(), source, cell, line));
            case ERRONEOUS -> addUnreadable(source, cell, line);
            default -> {}
        }
    }

    private void addUnreadable(String source, String cell, int line) {
        Matcher type = TYPE.matcher(source);
        if (type.find()) {
            declarations.add(new Declaration(Kind.TYPE, type.group(1), source, cell, line));
        }
    }

    private static long lineBreaks(String text, int end) {
        return text.substring(0, end).chars().filter(letter -> letter == '\n').count();
    }
}
