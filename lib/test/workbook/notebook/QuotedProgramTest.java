package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.sync.Notebook;
import workbook.sync.Notebook.Cell;

/** The code of the document's program that a notebook quotes is the code that runs. */
class QuotedProgramTest {
    @ParameterizedTest
    @CsvSource({
        "01-single-leader, SingleLeaderProgram",
        "02-multi-leader, MultiLeaderProgram",
        "03-leader-election, LeaderElectionProgram"
    })
    void whatANotebookQuotesStandsInTheProgram(String name, String type) throws IOException {
        Path notebook = Jupyter.notebooks().stream()
                .filter(file -> file.endsWith(name + ".ipynb"))
                .findFirst()
                .orElseThrow();
        String program = stripped(Files.readString(
                notebook.resolveSibling(Path.of("..", "lib", "src", "replication", "document", type + ".java"))));
        List<String> quotes = Notebook.of(Files.readString(notebook)).cells().stream()
                .map(Cell::source)
                .filter(source -> source.contains("```java\n"))
                .map(source -> source.split("```java\n")[1].split("```")[0])
                .toList();
        assertFalse(quotes.isEmpty(), name + " quotes nothing");
        quotes.forEach(quote -> assertTrue(program.contains(stripped(quote)), quote));
    }

    private static String stripped(String code) {
        return code.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
