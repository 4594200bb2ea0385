package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import workbook.grade.Tally;

/** Writes without end, past System.out. */
final class FloodsTheChannel implements Tally {
    @Override
    public int add(int number) {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            while (true) {
                out.write(new byte[1_000_000]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
