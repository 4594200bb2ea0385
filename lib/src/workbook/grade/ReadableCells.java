package workbook.grade;

import java.util.List;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** What a compiler can read in reasonable time; any answer is far below these. */
final class ReadableCells {
    private static final int MOST_IN_A_CELL = 20_000;
    private static final int MOST_IN_ALL = 200_000;

    private ReadableCells() {}

    /**
     * Lets pass what can be read.
     *
     * @param name how to name the notebook in errors
     * @throws WrongUse if it cannot
     */
    static void require(List<NotebookFile.Cell> cells, String name) {
        Texts texts = Texts.of("grade");
        long all = 0;
        for (NotebookFile.Cell cell : cells) {
            all += cell.source().length();
            if (cell.source().length() > MOST_IN_A_CELL) {
                throw new WrongUse(texts.get("notebook.cell.long", cell.id(), name, MOST_IN_A_CELL));
            }
        }
        if (all > MOST_IN_ALL) {
            throw new WrongUse(texts.get("notebook.long", name, MOST_IN_ALL));
        }
    }
}
