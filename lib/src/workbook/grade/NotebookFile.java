package workbook.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.Declarations.Declaration;
import workbook.grade.Declarations.Kind;
import workbook.text.Texts;

/** Reads what a notebook declares, without a kernel: its statements do not run, its types and methods are kept. */
final class NotebookFile {
    /** The imports of every notebook's first cell stand in a file of this name. */
    private static final String IMPORTS = "imports.jshell";

    private final List<String> imports = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();

    private NotebookFile() {}

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
        NotebookFile notebook = new NotebookFile();
        notebook.imports.addAll(importsOfFirstCell(file));
        cells.forEach(notebook::read);
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

    private void read(Cell cell) {
        String place = Texts.of("grade").get("place.cell", cell.id());
        String code = cell.source()
                .lines()
                .map(line -> line.startsWith("%") ? "" : line)
                .collect(Collectors.joining("\n"));
        for (CellPart part : CellPart.of(code)) {
            switch (part.kind()) {
                case IMPORT -> imports.add(part.source());
                case TYPE -> declarations.add(declaration(Kind.TYPE, part, place));
                case METHOD -> declarations.add(declaration(Kind.METHOD, part, place));
            }
        }
    }

    private static Declaration declaration(Kind kind, CellPart part, String place) {
        return new Declaration(kind, part.name(), part.source(), place, part.line());
    }
}
