package workbook.grade.hostile;

import java.lang.ref.Cleaner;
import workbook.grade.Tally;

/** Leaves objects whose end takes for ever. */
final class FinalizerThatWaits implements Tally {
    private static final Cleaner CLEANER = Cleaner.create();

    @Override
    public int add(int number) {
        CLEANER.register(new Object(), () -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        return -1;
    }
}
