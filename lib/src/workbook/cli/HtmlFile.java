package workbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import workbook.exercise.WholeFile;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Where a person wants to have a page. */
record HtmlFile(Path path) {
    /**
     * The file that a person named; its folder is made.
     *
     * @throws WrongUse if nothing can be written there, or if the name is not one of a page: an answer must not be
     *     replaced by mistake
     */
    static HtmlFile named(Path named) {
        HtmlFile wanted = new HtmlFile(named.toAbsolutePath().normalize());
        String name = wanted.path().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            throw new WrongUse(Texts.of("cli").get("html.name", named));
        }
        try {
            Files.createDirectories(wanted.path().getParent());
        } catch (IOException e) {
            throw wanted.unwritable();
        }
        if (Files.isDirectory(wanted.path()) || !Files.isWritable(wanted.path().getParent())) {
            throw wanted.unwritable();
        }
        return wanted;
    }

    /** @throws WrongUse if it cannot be written */
    void write(String page) {
        try {
            WholeFile.write(path, page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private WrongUse unwritable() {
        return new WrongUse(Texts.of("cli").get("html.unwritable", path));
    }
}
