package workbook.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** Opens the notebooks in JupyterLab, and installs before what is not there yet. */
@Command(name = "lab")
final class LabCommand implements Callable<Integer> {
    private static final int FIRST_PORT = 8888;
    private static final int PORTS_TO_TRY = 20;
    private static final String AGAIN = "./jbang lab";
    private static final Texts TEXTS = Texts.of("cli");

    @Option(names = "--no-browser")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "PORT")
    private Integer port;

    @Override
    public Integer call() throws Exception {
        WorkbookFolder folder = WorkbookFolder.find();
        Steps steps = Steps.toErrors();
        int free = freePort();
        PythonEnvironment python =
                new PythonEnvironment(folder, "venv", List.of(folder.path().resolve("requirements.txt")), AGAIN);
        JupyterFolders jupyter = new JupyterFolders(folder);
        try {
            Files.createDirectories(folder.state());
            python.prepare(steps);
            jupyter.write(python.share());
        } catch (IOException failure) {
            throw Trouble.in(failure, folder, AGAIN);
        }
        JupyterServer server = steps.step(TEXTS.get("step.lab"), () -> -1, () -> start(folder, jupyter, python, free));
        System.out.println(TEXTS.get("lab.runs", server.address()));
        System.out.println(TEXTS.get("lab.end"));
        server.awaitEnd();
        return Main.DONE;
    }

    private JupyterServer start(WorkbookFolder folder, JupyterFolders jupyter, PythonEnvironment python, int free)
            throws IOException, InterruptedException {
        JupyterServer server = JupyterServer.start(folder, jupyter, python.python(), free, !noBrowser);
        if (!server.awaitReady()) {
            server.stop();
            throw Trouble.in(Programs.read(jupyter.log()), folder, AGAIN)
                    .orElseGet(() -> Trouble.unknown("JupyterLab", jupyter.log(), AGAIN));
        }
        return server;
    }

    private int freePort() {
        if (port != null && (port < 1 || port > 65_535)) {
            throw new WrongUse(TEXTS.get("lab.no-port", port));
        }
        return IntStream.range(port == null ? FIRST_PORT : port, port == null ? FIRST_PORT + PORTS_TO_TRY : port + 1)
                .filter(LabCommand::isFree)
                .findFirst()
                .orElseThrow(() -> new WrongUse(TEXTS.get("lab.port-taken", port == null ? FIRST_PORT : port)));
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
