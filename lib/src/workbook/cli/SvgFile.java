package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.exercise.WrongUse;
import workbook.text.Texts;
import workbook.view.Picture;

/** Where a person wants to have a picture. */
record SvgFile(Path path) {
    /**
     * Whoever waited a minute for a verdict should not learn only then that the picture has no place.
     *
     * @throws WrongUse if nothing can be written there
     */
    void requireWritable() {
        Path whole = path.toAbsolutePath().normalize();
        boolean writable = Files.exists(whole)
                ? Files.isRegularFile(whole) && Files.isWritable(whole)
                : whole.getParent() != null
                        && Files.isDirectory(whole.getParent())
                        && Files.isWritable(whole.getParent());
        if (!writable) {
            throw unwritable();
        }
    }

    /** @throws WrongUse if it cannot be written */
    void write(Picture picture) {
        try {
            Files.writeString(path, picture.svg());
        } catch (IOException e) {
            throw unwritable();
        }
    }

    private WrongUse unwritable() {
        return new WrongUse(Texts.of("cli").get("svg.unwritable", path));
    }
}
