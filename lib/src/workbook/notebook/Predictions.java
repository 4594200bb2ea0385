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
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;

/** What the learner expected, by the prediction's name; kept in {@code .workbook/predictions.json}. */
final class Predictions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> kept;
    private final Optional<Path> file;

    private Predictions(Optional<Path> file) {
        this.file = file;
        this.kept = file.map(Predictions::read).orElseGet(TreeMap::new);
    }

    /** The predictions of the workbook around the kernel; outside of one they last as long as the kernel. */
    static Predictions ofWorkbook() {
        try {
            return in(Optional.of(WorkbookFolder.find().state().resolve("predictions.json")));
        } catch (WrongUse notInAWorkbook) {
            return in(Optional.empty());
        }
    }

    static Predictions in(Optional<Path> file) {
        return new Predictions(file);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    /** Remembers a prediction instead of the one it replaces. A folder that cannot be written costs only the memory. */
    void keep(String name, String value) {
        kept.put(name, value);
        file.ifPresent(this::write);
    }

    private void write(Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path whole = Files.createTempFile(target.getParent(), "predictions", ".json");
            JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), kept);
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
