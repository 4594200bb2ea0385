package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.WorkbookFolder;

/** Every benchmark runs, and no figure comes without its baseline. How fast they are is not tested. */
class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everyFigureIsMeasuredBesideItsBaseline() throws IOException, InterruptedException {
        Path json = folder.resolve("bench.json");
        assertEquals(0, bench("quick", json.toString()), "see " + errors());
        JsonNode figures = new ObjectMapper().readTree(json.toFile()).path("figures");
        assertFalse(figures.isEmpty(), "no figures");
        String table = Files.readString(folder.resolve("out"));
        for (JsonNode figure : figures) {
            assertTrue(figure.path("value").asDouble() > 0, () -> "nothing measured: " + figure);
            assertTrue(figure.path("baseline").asDouble() > 0, () -> "no baseline: " + figure);
            assertTrue(table.contains(figure.path("title").asText()), () -> "not in the table: " + figure);
            assertTrue(table.contains(figure.path("baselineTitle").asText()), () -> "not in the table: " + figure);
        }
    }

    @Test
    void anUnknownFigureIsRefusedWithTheNamesOfAll() throws IOException, InterruptedException {
        assertEquals(Main.NOT_DONE, bench("quick", "-", "nothing"));
        assertTrue(errors().contains("No figure has \"nothing\" in its name; there are simulation-log, "), errors());
    }

    private int bench(String... arguments) throws IOException, InterruptedException {
        WorkbookFolder workbook = WorkbookFolder.find();
        return new ProcessBuilder(Stream.concat(
                                Stream.of(workbook.launcher().toString(), "run", "lib/Bench.java"),
                                Stream.of(arguments))
                        .toList())
                .directory(workbook.path().toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start()
                .waitFor();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }
}
