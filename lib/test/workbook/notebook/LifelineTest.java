package workbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that is killed leaves no kernel behind: what it had started reads the end of its standard input. */
class LifelineTest {
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    private Path home;

    @Test
    void nothingOutlivesTheOneWhoStartedIt() throws Exception {
        Jupyter jupyter = Jupyter.in(home);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("load", "%load workbook.jshell");
            cells.put("check", "check(\"request-vote\")");
            cells.put(
                    "waits",
                    "new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), " + server.getLocalPort()
                            + ").getInputStream().read()");
            Path file = home.resolve("notebooks/waits.ipynb");
            Files.writeString(file, Jupyter.of(cells).toString());
            Process program = jupyter.start(
                    file.getParent(),
                    Map.of(),
                    home.resolve("log.txt"),
                    Jupyter.python(),
                    Jupyter.scripts().resolve("execute.py").toString(),
                    file.toString());
            try (Socket cell = server.accept()) {
                List<ProcessHandle> family = Stream.concat(Stream.of(program.toHandle()), program.descendants())
                        .toList();
                assertTrue(family.size() > 2, () -> "a program, its kernel and a JVM for checks: " + family);
                program.getOutputStream().close();
                assertEquals(-1, cell.getInputStream().read(), "the cell ends");
                for (ProcessHandle member : family) {
                    member.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
                }
            } finally {
                program.destroyForcibly();
            }
        }
    }
}
