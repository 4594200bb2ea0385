package workbook.sync;

import java.nio.file.Path;

/**
 * What a sync does with one file or with one cell of it.
 *
 * @param file in the workbook's folder
 * @param place the cell's id; empty for a whole file
 */
public record Change(Kind kind, Path file, String place) {
    /** What is done. */
    public enum Kind {
        /** It is made anew. */
        WRITTEN,
        /** It would be made anew, but a learner has written in it, so it stays. */
        KEPT
    }

    @Override
    public String toString() {
        return file.getFileName() + (place.isEmpty() ? "" : ", cell " + place);
    }
}
