package workbook.grade.hostile;

import java.util.ArrayList;
import java.util.List;
import workbook.grade.Tally;

/** Keeps more and more. */
final class FillsTheMemory implements Tally {
    private final List<long[]> kept = new ArrayList<>();

    @Override
    public int add(int number) {
        while (true) {
            kept.add(new long[100_000]);
        }
    }
}
