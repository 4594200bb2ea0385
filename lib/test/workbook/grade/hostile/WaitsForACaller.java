package workbook.grade.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import workbook.grade.Tally;

/** Waits outside of Java, which looks as if it could run. */
final class WaitsForACaller implements Tally {
    @Override
    public int add(int number) {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port.accept().close();
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
