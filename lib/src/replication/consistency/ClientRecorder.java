package replication.consistency;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * Writes down what clients with names do, at the times of a clock, and gives each of their operations a process that
 * has nothing else to do. A client that waits for two answers at once has two processes; a process whose outcome is
 * unknown does nothing more, since its operation may still take effect (Kingsbury, Jepsen).
 */
public final class ClientRecorder {
    private final History.Recorder recorder = new History.Recorder();
    private final Supplier<Duration> clock;
    private final Map<String, PriorityQueue<Integer>> idle = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    public ClientRecorder(Supplier<Duration> clock) {
        this.clock = clock;
    }

    /**
     * {@code client} asks for something.
     *
     * @param action what it asks for; the result of a read and the success of a compare-and-set are not known yet
     * @return the process that waits for the answer from now on
     */
    public int asks(String client, String key, Action action) {
        PriorityQueue<Integer> free = idle.computeIfAbsent(client, name -> new PriorityQueue<>());
        int process = free.isEmpty() ? names.size() : free.poll();
        names.put(process, client);
        recorder.invoked(process, Optional.of(client), key, action, now());
        return process;
    }

    /** @param action what was asked for, with the result */
    public void ok(int process, Action action) {
        recorder.ok(process, action, now());
        release(process);
    }

    /** The client was told that nothing has happened. */
    public void failed(int process) {
        recorder.failed(process, now());
        release(process);
    }

    /** The client gave up, or was told that nobody knows. */
    public void unknown(int process) {
        recorder.unknown(process, now());
    }

    /** Everything so far; what has no answer yet is unknown. */
    public History history() {
        return recorder.history();
    }

    private void release(int process) {
        idle.get(names.get(process)).add(process);
    }

    private Optional<Duration> now() {
        return Optional.of(clock.get());
    }
}
