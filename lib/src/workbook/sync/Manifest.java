package workbook.sync;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers how the scripts of exercises/ looked when they were made: {@code exercises/.untouched}, a line a script.
 */
final class Manifest {
    /** The file's name in exercises/. */
    static final String NAME = ".untouched";

    private final Map<String, String> fingerprints = new TreeMap<>();

    private Manifest() {}

    static Manifest of(String text) {
        Manifest manifest = new Manifest();
        text.lines()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> manifest.fingerprints.put(parts[1], parts[0]));
        return manifest;
    }

    boolean isUntouched(String script, String text) {
        return Fingerprint.of(text).equals(fingerprints.get(script));
    }

    void made(String script, String text) {
        fingerprints.put(script, Fingerprint.of(text));
    }

    @Override
    public String toString() {
        return fingerprints.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
