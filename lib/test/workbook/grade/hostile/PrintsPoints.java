package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import workbook.grade.Tally;

/** Prints full points to every stream there is. */
final class PrintsPoints implements Tally {
    @Override
    public int add(int number) {
        String points = "adds PASSED\naddsTwice PASSED\nsearch PASSED\ntally: 2 of 2 points\n";
        System.out.print(points);
        System.err.print(points);
        for (FileDescriptor channel : new FileDescriptor[] {FileDescriptor.out, FileDescriptor.err}) {
            try {
                new FileOutputStream(channel).write(points.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return 0;
    }
}
