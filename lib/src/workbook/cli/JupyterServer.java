package workbook.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import workbook.exercise.WorkbookFolder;

/** A running JupyterLab, on loopback only, behind a token. It and its kernels end when this JVM does. */
final class JupyterServer {
    private static final String FIRST_PAGE = "/lab/tree/notebooks/00-start-here.ipynb";
    private static final int READY_AFTER_SECONDS = 60;
    private static final int ENDED_AFTER_SECONDS = 8;

    private final Process process;
    private final int port;
    private final String token;

    private JupyterServer(Process process, int port, String token) {
        this.process = process;
        this.port = port;
        this.token = token;
    }

    static JupyterServer start(WorkbookFolder folder, JupyterFolders jupyter, Path python, int port, boolean browser)
            throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        List<String> command = new ArrayList<>(List.of(
                python.toString(),
                jupyter.serve().toString(),
                "--ip=127.0.0.1",
                "--port=" + port,
                "--ServerApp.port_retries=0",
                "--ServerApp.root_dir=" + folder.path(),
                "--LabApp.default_url=" + FIRST_PAGE,
                "--LabApp.extension_manager=readonly",
                "--LabApp.news_url=None",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"));
        if (!browser) {
            command.add("--no-browser");
        }
        if (Programs.isRoot()) {
            command.add("--allow-root");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(jupyter.log().toFile());
        jupyter.adapt(builder.environment());
        builder.environment().put("JUPYTER_TOKEN", token); // not an argument: every user of a machine sees those
        JupyterServer server = new JupyterServer(builder.start(), port, token);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    /** What a person opens. */
    String address() {
        return "http://127.0.0.1:" + port + FIRST_PAGE + "?token=" + token;
    }

    /** Waits until pages are served; false if Lab ended before. */
    boolean awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_AFTER_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (serves()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private boolean serves() {
        try {
            HttpURLConnection page =
                    (HttpURLConnection) URI.create(address()).toURL().openConnection();
            return page.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until Lab has ended, and sees to it that no kernel outlives it, however it ended. */
    void awaitEnd() throws InterruptedException {
        List<ProcessHandle> kernels = List.of();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            kernels = process.descendants().toList();
        }
        kernels.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends Lab and its kernels; first it is asked to, so that it can save its layout. */
    void stop() {
        List<ProcessHandle> everything = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        try {
            process.getOutputStream().close();
            process.waitFor(ENDED_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (IOException alreadyClosed) {
            // Then Lab has noticed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        everything.forEach(ProcessHandle::destroyForcibly);
    }
}
