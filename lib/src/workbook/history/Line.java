package workbook.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One line of a recording, before it is known what it answers.
 *
 * @param client the name of the client that the process belongs to, where the recording has one
 * @param type invoke, ok, fail or info
 * @param function read, write, cas or delete
 * @param key empty text for the only register of a recording without keys
 * @param values what the line says: one value, two of a compare-and-set; an absent register is an empty Optional
 * @param time ns since some moment, where the recording has one
 */
record Line(
        int process,
        Optional<String> client,
        String type,
        String function,
        String key,
        List<Optional<String>> values,
        Optional<Duration> time) {}
