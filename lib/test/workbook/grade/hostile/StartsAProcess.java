package workbook.grade.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import workbook.grade.Tally;

/** Starts a program that outlives the check. */
final class StartsAProcess implements Tally {
    @Override
    public int add(int number) {
        try {
            return (int) new ProcessBuilder("sleep", "86399").start().pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
