package replication.consistency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random histories small enough for trying every order: clients that do one thing at a time, every write another value,
 * reads of what may be there, rarely of what cannot. One ms passes at every call and answer.
 */
final class SmallHistories {
    private final Random random;
    private final String[] keys;
    private final History.Recorder recorder = new History.Recorder();
    private final Map<String, List<String>> written = new TreeMap<>();
    private final Map<Integer, Action> asked = new TreeMap<>();
    private final Map<Integer, String> keyOf = new TreeMap<>();
    private int values;
    private long millis;

    private SmallHistories(long seed, int keys) {
        random = new Random(seed);
        this.keys = keys == 1 ? new String[] {"x"} : new String[] {"x", "y"};
    }

    /** @param calls how many operations */
    static History of(long seed, int clients, int keys, int calls) {
        return new SmallHistories(seed, keys).make(clients, calls);
    }

    private History make(int clients, int calls) {
        boolean deletes = random.nextInt(6) == 0;
        int left = calls;
        while (left > 0 || !asked.isEmpty()) {
            int client = random.nextInt(clients);
            Optional<Duration> now = Optional.of(Duration.ofMillis(millis++));
            if (!asked.containsKey(client) && left > 0) {
                String key = keys[random.nextInt(keys.length)];
                Action action = action(key, deletes);
                recorder.invoked(client, Optional.of("c" + client), key, action, now);
                asked.put(client, action);
                keyOf.put(client, key);
                left--;
            } else if (asked.containsKey(client)) {
                answer(client, now);
            }
        }
        return recorder.history();
    }

    private Action action(String key, boolean deletes) {
        int dice = random.nextInt(20);
        if (dice < 10) {
            return new Action.Read(Optional.empty());
        }
        if (dice < 12 && deletes) {
            return new Action.Delete();
        }
        String value = "v" + ++values;
        Action action = dice < 18
                ? new Action.Write(value)
                : new Action.CompareAndSet(anyOf(key), value, random.nextInt(4) > 0);
        written.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
        return action;
    }

    private Optional<String> anyOf(String key) {
        List<String> there = written.getOrDefault(key, List.of());
        int dice = random.nextInt(there.size() + 1);
        return random.nextInt(60) == 0
                ? Optional.of("odd")
                : dice == there.size() ? Optional.empty() : Optional.of(there.get(dice));
    }

    private void answer(int client, Optional<Duration> now) {
        Action action = asked.remove(client);
        int dice = random.nextInt(12);
        if (dice == 0) {
            recorder.failed(client, now);
        } else if (dice == 1) {
            recorder.unknown(client, now);
        } else {
            recorder.ok(
                    client, action instanceof Action.Read ? new Action.Read(anyOf(keyOf.get(client))) : action, now);
        }
    }
}
