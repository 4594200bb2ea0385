package workbook.history;

import java.util.List;
import java.util.Optional;

/**
 * One line of a recording, before it is known what it answers.
 *
 * @param type invoke, ok, fail or info
 * @param function read, write, cas or delete
 * @param key empty text for the only register of a recording without keys
 * @param values what the line says: one value, two of a compare-and-set; an absent register is an empty Optional
 */
record Line(int process, String type, String function, String key, List<Optional<String>> values) {}
