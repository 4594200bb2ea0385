package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import workbook.exercise.WrongUse;
import workbook.grade.TaskReport;
import workbook.report.JUnitXml;
import workbook.text.Texts;

/** Where a CI system looks for JUnit XML. */
record JUnitFile(Path path) {
    /** CI systems look for names of this form. */
    private static final String IN_A_FOLDER = "TEST-workbook.xml";

    /**
     * The file that a person named, or one in the folder that a person named; the folder is made.
     *
     * @throws WrongUse if nothing can be written there
     */
    static JUnitFile named(Path named) {
        boolean file = named.toString().endsWith(".xml");
        JUnitFile wanted = new JUnitFile(file ? named : named.resolve(IN_A_FOLDER));
        try {
            Path folder = wanted.path().toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (Files.isDirectory(wanted.path()) || !Files.isWritable(folder)) {
                throw wanted.unwritable();
            }
        } catch (IOException e) {
            throw wanted.unwritable();
        }
        return wanted;
    }

    /** @throws WrongUse if it cannot be written */
    void write(String name, List<TaskReport> reports) {
        try {
            Files.writeString(path, JUnitXml.of(name, reports));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private WrongUse unwritable() {
        return new WrongUse(Texts.of("cli").get("junit.unwritable", path));
    }
}
