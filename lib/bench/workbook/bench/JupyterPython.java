package workbook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import workbook.exercise.WorkbookFolder;

/** The Python with Jupyter, the kernel and nbgrader that {@code ./jbang test} has put into this workbook. */
final class JupyterPython {
    private JupyterPython() {}

    static Path path() {
        return WorkbookFolder.find().state().resolve("test-venv/bin/python");
    }

    static boolean isHere() {
        return Files.isExecutable(path());
    }
}
