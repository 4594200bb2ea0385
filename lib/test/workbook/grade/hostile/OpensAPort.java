package workbook.grade.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import workbook.grade.Tally;

/** Counts rightly, and waits for callers on a port of this machine. */
final class OpensAPort implements Tally {
    private static ServerSocket port;

    private int total;

    @Override
    public int add(int number) {
        try {
            if (port == null) {
                port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        total += number;
        return total;
    }
}
