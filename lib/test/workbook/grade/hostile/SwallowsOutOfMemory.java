package workbook.grade.hostile;

import java.util.ArrayList;
import java.util.List;
import workbook.grade.Tally;

/** Keeps more and more, and goes on when memory is out. */
final class SwallowsOutOfMemory implements Tally {
    private final List<long[]> kept = new ArrayList<>();

    @Override
    public int add(int number) {
        try {
            while (true) {
                kept.add(new long[100_000]);
            }
        } catch (OutOfMemoryError full) {
            return number;
        }
    }
}
