package workbook.grade.hostile;

import java.util.List;
import workbook.grade.Tally;

/** Its static part throws. */
final class StaticPartFails implements Tally {
    private static final int FIRST = List.<Integer>of().get(0);

    @Override
    public int add(int number) {
        return FIRST + number;
    }
}
