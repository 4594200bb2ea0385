package workbook.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the learner expected, by the prediction's name; kept in {@code .workbook/predictions.json}. */
final class Predictions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> ofThisKernel = new TreeMap<>();
    private final Optional<Path> file;

    private Predictions(Optional<Path> file) {
        this.file = file;
    }

    /** Predictions that last as long as this object, and in {@code file} longer than that. */
    static Predictions in(Optional<Path> file) {
        return new Predictions(file);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(ofThisKernel.get(name))
                .or(() -> file.map(Predictions::read).map(all -> all.get(name)));
    }

    /** Remembers a prediction instead of the one it replaces. A folder that cannot be written costs only the memory. */
    void keep(String name, String value) {
        ofThisKernel.put(name, value);
        file.ifPresent(target -> {
            Map<String, String> all = read(target);
            all.put(name, value);
            write(target, all);
        });
    }

    private static void write(Path target, Map<String, String> all) {
        try {
            Files.createDirectories(target.getParent());
            Path whole = Files.createTempFile(target.getParent(), "predictions", ".json");
            JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), all);
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException readOnly) {
            return;
        }
    }

    /** A file that is missing or damaged holds no predictions: they can be made again. */
    private static Map<String, String> read(Path file) {
        try {
            Map<?, ?> read = JSON.readValue(file.toFile(), Map.class);
            return read.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()),
                            entry -> String.valueOf(entry.getValue()),
                            (one, other) -> other,
                            TreeMap::new));
        } catch (IOException missingOrDamaged) {
            return new TreeMap<>();
        }
    }
}
