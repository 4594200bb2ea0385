package workbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.exercise.WrongUse;
import workbook.text.Texts;
import workbook.view.Picture;

/** Where a person wants to have a picture. */
record SvgFile(Path path) {
    /** A comment and the kind of document may stand before the picture that another program has made. */
    private static final int BEGINNING = 1_000;

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
        if (Files.exists(whole) && !isPicture(whole)) {
            throw new WrongUse(Texts.of("cli").get("svg.other", path));
        }
    }

    /** An older picture may be replaced; an answer must not be, by mistake. */
    private static boolean isPicture(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1).strip();
            return beginning.isEmpty() || beginning.contains("<svg");
        } catch (IOException unreadable) {
            return false;
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
