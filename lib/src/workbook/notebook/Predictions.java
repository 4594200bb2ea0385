package workbook.notebook;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.exercise.KeptFile;

/** What the learner expected, by the prediction's name; kept in {@code .workbook/predictions.json}. */
final class Predictions {
    private final Map<String, String> ofThisKernel = new TreeMap<>();
    private final Optional<KeptFile> file;

    private Predictions(Optional<KeptFile> file) {
        this.file = file;
    }

    /** Predictions that last as long as this object, and in {@code file} longer than that. */
    static Predictions in(Optional<Path> file) {
        return new Predictions(file.map(KeptFile::new));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(ofThisKernel.get(name))
                .or(() -> file.flatMap(
                        kept -> Optional.ofNullable(kept.read().get(name)).map(node -> node.asText())));
    }

    /** Remembers a prediction instead of the one it replaces. A folder that cannot be written costs only the memory. */
    void keep(String name, String value) {
        ofThisKernel.put(name, value);
        file.ifPresent(kept -> kept.change(all -> all.put(name, value)));
    }
}
