package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/** The code of the document's program that notebook 01 quotes is the code that runs. */
class QuotedProgramTest {
    @Test
    void whatNotebook01QuotesStandsInTheProgram() throws IOException {
        Path notebook = Jupyter.notebooks().stream()
                .filter(file -> file.endsWith("01-single-leader.ipynb"))
                .findFirst()
                .orElseThrow();
        String program = stripped(Files.readString(notebook.resolveSibling(
                Path.of("..", "lib", "src", "replication", "document", "SingleLeaderProgram.java"))));
        List<String> quotes = Notebook.of(Files.readString(notebook)).cells().stream()
                .map(Cell::source)
                .filter(source -> source.contains("```java\n"))
                .map(source -> source.split("```java\n")[1].split("```")[0])
                .toList();
        assertFalse(quotes.isEmpty(), "notebook 01 quotes nothing");
        quotes.forEach(quote -> assertTrue(program.contains(stripped(quote)), quote));
    }

    private static String stripped(String code) {
        return code.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
