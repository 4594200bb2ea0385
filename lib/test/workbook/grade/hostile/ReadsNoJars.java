package workbook.grade.hostile;

import java.net.URL;
import workbook.grade.Tally;

/** Would let nobody who comes behind it in the same JVM read from a jar. */
final class ReadsNoJars implements Tally {
    private int total;

    @Override
    public int add(int number) {
        URL.setURLStreamHandlerFactory(protocol -> {
            throw new IllegalStateException("No " + protocol);
        });
        total += number;
        return total;
    }
}
