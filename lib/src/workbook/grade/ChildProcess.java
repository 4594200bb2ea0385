package workbook.grade;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import workbook.exercise.WrongUse;
import workbook.text.Texts;

/** The parent's side of a child JVM. */
final class ChildProcess {
    private static final int OUT_OF_MEMORY = 3;

    /** Of our environment a child gets what Java needs. */
    private static final Set<String> NEEDED = Set.of(
            "PATH",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "LD_LIBRARY_PATH",
            "JAVA_TOOL_OPTIONS",
            "SystemRoot",
            "TEMP",
            "TMP");

    private final Desk desk = Desk.make();
    private final Process process;
    private final ObjectOutputStream requests;
    private final byte[] secret;
    private final BlockingQueue<Optional<Reply>> replies = new LinkedBlockingQueue<>();
    private volatile Optional<String> misuse = Optional.empty();

    /** What a child is for. */
    enum Use {
        CHECK,
        /** It makes itself quick before its first request. */
        CHECK_AT_ONCE,
        /** It runs for long, so it takes its time to become as quick as can be. */
        SEARCH
    }

    /**
     * Starts a child.
     *
     * @throws WrongUse if Java cannot be started
     */
    ChildProcess(Use use) {
        String text = random();
        secret = (text + "\t").getBytes(StandardCharsets.UTF_8);
        try {
            ProcessBuilder builder = new ProcessBuilder(command(use, desk))
                    .directory(desk.folder())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(NEEDED);
            process = builder.start();
            requests = new ObjectOutputStream(process.getOutputStream());
            requests.writeObject(text);
            requests.flush();
        } catch (IOException e) {
            desk.clear();
            throw new WrongUse(Texts.of("grade").get("child.none", e.getMessage()));
        }
        Thread reading = new Thread(this::read, "workbook-replies");
        reading.setDaemon(true);
        reading.start();
    }

    private static String random() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static List<String> command(Use use, Desk desk) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Limits.HEAP_MB + "m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                use == Use.SEARCH ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // An exception without a place in the learner's file would be told from others of its kind.
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + desk.name(),
                StartsNothing.PROPERTY,
                // Otherwise an answer could set one in Java 17, and refuse us what we need.
                "-Djava.security.manager=disallow",
                "-cp",
                classPath(),
                ChildMain.class.getName(),
                desk.name()));
        if (use == Use.CHECK_AT_ONCE) {
            command.add(ChildMain.WARM);
        }
        return command;
    }

    /** What this program has, less the kernel, which adds what it needs by itself and would only slow the child. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("jjava.jar"))
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    boolean alive() {
        return process.isAlive();
    }

    /** @throws IOException if the child is gone */
    void send(Work work) throws IOException {
        requests.writeObject(work);
        requests.flush();
        requests.reset();
    }

    /** Asks a search to say what it has so far. */
    void stop() throws IOException {
        requests.writeObject(SearchWork.STOP);
        requests.flush();
    }

    /**
     * Asks the child whether it was itself that spoke last.
     *
     * @return empty if it was; otherwise a sentence
     */
    Optional<String> doubt(Duration limit) throws IOException, InterruptedException {
        String question = random();
        requests.writeObject(question);
        requests.flush();
        Optional<Reply> reply = next(limit);
        if (reply.isEmpty()) {
            return Optional.of(lastWords());
        }
        return reply.get().equals(Reply.of(Reply.Kind.CONFIRMED, question))
                ? Optional.empty()
                : Optional.of(Texts.of("grade").get("stopped.forged"));
    }

    /** The next reply; empty if the child ended, or stayed silent for {@code limit}. */
    Optional<Reply> next(Duration limit) throws InterruptedException {
        Optional<Reply> reply = replies.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        return reply == null ? Optional.empty() : reply;
    }

    /** Ends the child, with what it has started, and clears away what it has left. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        desk.clear();
    }

    /** Says in a sentence how the child came to its end without saying so itself. */
    String lastWords() throws InterruptedException {
        Texts texts = Texts.of("grade");
        if (misuse.isPresent()) {
            return misuse.get();
        }
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            return texts.get("stopped.silent");
        }
        return switch (process.exitValue()) {
            case OUT_OF_MEMORY -> texts.get("stopped.memory", Limits.HEAP_MB);
            case Replies.CHANNEL_LOST -> texts.get("stopped.channel");
            default -> texts.get("stopped.died", process.exitValue());
        };
    }

    private void read() {
        try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            for (Optional<Reply> reply = nextLine(in); reply.isPresent(); reply = nextLine(in)) {
                replies.add(reply);
            }
        } catch (IOException closed) {
            process.destroyForcibly();
        } catch (IllegalArgumentException | IndexOutOfBoundsException nothingThatAChildSays) {
            misuse = Optional.of(Texts.of("grade").get("stopped.forged"));
            process.destroyForcibly();
        }
        replies.add(Optional.empty());
    }

    private static String flooded() {
        return Texts.of("grade").get("stopped.junk", Limits.JUNK_MB);
    }

    /** The next line that begins with the secret. Everything else is dropped without being kept. */
    private Optional<Reply> nextLine(InputStream in) throws IOException {
        long junk = 0;
        int matched = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            if (letter == '\n') {
                if (matched == secret.length) {
                    return Optional.of(Reply.parse(line.toString(StandardCharsets.UTF_8)));
                }
                matched = 0;
            } else if (matched == secret.length) {
                line.write(letter);
                if (line.size() > Limits.JUNK_MB * 1_000_000) {
                    misuse = Optional.of(flooded());
                    return Optional.empty();
                }
            } else if (matched >= 0 && letter == secret[matched]) {
                matched++;
            } else {
                matched = -1;
                if (++junk > Limits.JUNK_MB * 1_000_000L) {
                    misuse = Optional.of(flooded());
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
