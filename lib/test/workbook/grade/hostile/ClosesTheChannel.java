package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import workbook.grade.Tally;

/** Closes the real standard output. */
final class ClosesTheChannel implements Tally {
    @Override
    public int add(int number) {
        try {
            new FileOutputStream(FileDescriptor.out).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return number;
    }
}
