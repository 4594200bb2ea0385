package workbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The keys that a person presses. Where the terminal can be told so, a key counts at once, otherwise with Enter; where
 * there is no terminal there are no keys. The terminal is as before when this is closed, and when the program ends.
 */
final class Keys implements AutoCloseable {
    /** What a terminal sends for Ctrl-D. */
    private static final char END = 4;
    /** A terminal that belongs to another program stops whoever wants to change it. */
    private static final long PATIENCE_S = 5;

    private final BlockingQueue<Character> pressed = new LinkedBlockingQueue<>();
    private final Optional<Thread> restoring;
    private final boolean some;

    private Keys(Optional<InputStream> in, Optional<String> settings) {
        some = in.isPresent();
        restoring = settings.map(before -> new Thread(() -> stty(before)));
        restoring.ifPresent(Runtime.getRuntime()::addShutdownHook);
        in.ifPresent(stream -> {
            Thread reading = new Thread(() -> read(stream), "keys");
            reading.setDaemon(true);
            reading.start();
        });
    }

    /** The keys of the terminal that the program was started from. */
    static Keys ofTerminal() {
        // Only a terminal has settings, and only to those who are in its foreground it lets them change.
        Optional<String> settings = stty("-g");
        boolean listens =
                settings.isPresent() ? stty("-icanon", "-echo", "min", "1").isPresent() : System.console() != null;
        return listens ? new Keys(Optional.of(System.in), settings) : new Keys(Optional.empty(), Optional.empty());
    }

    /** The keys that {@code in} names, letter by letter. */
    static Keys of(InputStream in) {
        return new Keys(Optional.of(in), Optional.empty());
    }

    /** Whether there is somebody who can press a key. */
    boolean some() {
        return some;
    }

    /** The next key, in small letters; waits for it, at most {@code millis}. The end of the input is q. */
    Optional<Character> next(long millis) throws InterruptedException {
        return Optional.ofNullable(pressed.poll(millis, TimeUnit.MILLISECONDS));
    }

    private void read(InputStream in) {
        try {
            for (int key = in.read(); key >= 0 && key != END; key = in.read()) {
                pressed.add(Character.toLowerCase((char) key));
            }
        } catch (IOException gone) {
            // A terminal that is gone presses no key any more.
        }
        pressed.add('q');
    }

    private static Optional<String> stty(String... words) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return process.exitValue() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        restoring.ifPresent(hook -> {
            Runtime.getRuntime().removeShutdownHook(hook);
            hook.run();
        });
    }
}
