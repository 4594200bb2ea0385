package workbook.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.exercise.Exclusively;
import workbook.exercise.WholeFile;
import workbook.exercise.WorkbookFolder;

/**
 * What the workbook has replaced of the learner's, in {@code .workbook/kept}: a folder each time, named by the date,
 * with the files as they were. Nothing there is ever deleted.
 */
public final class KeptTexts {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd_HH.mm.ss").withZone(ZoneId.systemDefault());

    /** A copy that is being made; a program that was killed may have left one. */
    private static final String UNFINISHED = ".unfinished";

    private final WorkbookFolder folder;
    private final InstantSource clock;

    /**
     * The files that were replaced at one time.
     *
     * @param name a date, such as {@code 2030-04-05_06.07.08}
     * @param files relative to the workbook's folder
     */
    public record Copy(String name, List<Path> files) {
        public Copy {
            files = List.copyOf(files);
        }
    }

    /**
     * What became of some files.
     *
     * @param written those that have a new text, relative to the workbook's folder
     * @param kept their old texts; empty if there were none
     */
    public record Replaced(List<Path> written, Optional<Copy> kept) {
        public Replaced {
            written = List.copyOf(written);
        }
    }

    public KeptTexts(WorkbookFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the copies are. */
    public Path place() {
        return folder.state().resolve("kept");
    }

    /** Everything that is kept, the oldest first. */
    public List<Copy> all() throws IOException {
        if (!Files.isDirectory(place())) {
            return List.of();
        }
        try (Stream<Path> copies = Files.list(place())) {
            List<String> names = copies.filter(Files::isDirectory)
                    .map(copy -> copy.getFileName().toString())
                    .filter(name -> !name.equals(UNFINISHED))
                    .sorted()
                    .toList();
            return names.stream().map(name -> new Copy(name, files(name))).toList();
        }
    }

    /**
     * Puts new texts in place of old ones and keeps the old ones.
     *
     * @param texts by file; what does not differ from its file is left out
     */
    public Replaced replace(Map<Path, byte[]> texts) throws IOException {
        return Exclusively.run(folder.state().resolve("kept.lock"), () -> {
            Map<Path, byte[]> changes = new TreeMap<>();
            for (Map.Entry<Path, byte[]> text : texts.entrySet()) {
                if (!Files.exists(text.getKey())
                        || !Arrays.equals(Files.readAllBytes(text.getKey()), text.getValue())) {
                    changes.put(text.getKey(), text.getValue());
                }
            }
            List<Path> old = changes.keySet().stream().filter(Files::exists).toList();
            Optional<Copy> kept = old.isEmpty() ? Optional.empty() : Optional.of(keep(old));
            for (Map.Entry<Path, byte[]> change : changes.entrySet()) {
                WholeFile.write(change.getKey(), change.getValue());
            }
            return new Replaced(
                    changes.keySet().stream().map(folder.path()::relativize).toList(), kept);
        });
    }

    /** Puts the files of {@code copy} back and keeps what they replace. */
    public Replaced restore(Copy copy) throws IOException {
        Map<Path, byte[]> texts = new TreeMap<>();
        for (Path file : copy.files()) {
            texts.put(
                    folder.path().resolve(file),
                    Files.readAllBytes(place().resolve(copy.name()).resolve(file)));
        }
        return replace(texts);
    }

    /** A copy appears under its name when it is whole. */
    private Copy keep(List<Path> files) throws IOException {
        Path unfinished = place().resolve(UNFINISHED);
        Files.createDirectories(unfinished);
        for (Path left : files(UNFINISHED)) {
            Files.delete(unfinished.resolve(left));
        }
        for (Path file : files) {
            Path copy = unfinished.resolve(folder.path().relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        String date = NAME.format(clock.instant());
        String name = date;
        for (int number = 2; Files.exists(place().resolve(name)); number++) {
            name = date + "-" + number;
        }
        Files.move(unfinished, place().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return new Copy(name, files(name));
    }

    private List<Path> files(String name) {
        Path copy = place().resolve(name);
        try (Stream<Path> files = Files.walk(copy)) {
            return files.filter(Files::isRegularFile)
                    .map(copy::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
