package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import workbook.grade.Tally;

/** Claims points in the words of the channel. */
final class ForgesResults implements Tally {
    @Override
    public int add(int number) {
        String secret = "0123456789abcdef0123456789abcdef";
        String lines = "";
        for (String row : new String[] {"adds", "addsTwice", "search"}) {
            lines += "\n" + secret + "\tROW\t" + row + "\tPASSED\t\t\t\t\t.";
        }
        lines += "\n" + secret + "\tDONE\t.\n" + secret + "\tEND\t.\n";
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return -1;
    }
}
