package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.exercise.WorkbookFolder;
import workbook.sync.Notebook;

/** Whatever is written by hand is formatted; {@code ./jbang format} sees to it. */
class FormatTest {
    private static final WorkbookFolder FOLDER = WorkbookFolder.find();

    @Test
    void everyJavaFileIsFormatted() throws IOException, InterruptedException {
        Process format = new ProcessBuilder(
                        FOLDER.launcher().toString(), "run", "lib/Format.java", "--check", "lib", "solutions")
                .directory(FOLDER.path().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String unformatted = new String(format.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", unformatted, "not formatted; type  ./jbang format");
        assertEquals(0, format.waitFor());
    }

    @Test
    void everyNotebookIsWithoutOutputsAndAsJupyterWritesIt() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.notebooks())) {
            List<Path> notebooks =
                    files.filter(file -> file.toString().endsWith(".ipynb")).toList();
            for (Path file : notebooks) {
                String text = Files.readString(file);
                Notebook notebook = Notebook.of(text);
                notebook.clear();
                assertEquals(notebook.toString(), text, file + ": type  ./jbang format");
            }
        }
    }
}
