package workbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import workbook.exercise.Task;
import workbook.exercise.WorkbookFolder;
import workbook.exercise.WrongUse;
import workbook.grade.AnswerFile;
import workbook.grade.AnswerTexts;

/** A file that an editor saves from time to time, in one piece, in several, or under another name first. */
final class SavedFile {
    private final String name;
    private final Path path;
    private final AnswerTexts texts;
    private Optional<State> seen;
    private Optional<State> last;
    private Map<String, String> read = Map.of();
    private boolean known;

    /** The file as a folder lists it; another file under the same name has another key. */
    private record State(FileTime modified, long size, Optional<Object> key) {}

    /** @param name how to name it in errors */
    SavedFile(String name, Path path, AnswerTexts texts) {
        this.name = name;
        this.path = path;
        this.texts = texts;
        this.seen = state();
        this.last = seen;
    }

    String name() {
        return name;
    }

    boolean isOwn(WorkbookFolder folder) {
        return AskedFile.isOwn(path, folder);
    }

    /** The ids of the tasks that it was about when it was read last. */
    Set<String> tasks() {
        return read.keySet();
    }

    /** Whether it was read, or tried to be, so that the next time shows what has changed. */
    boolean isKnown() {
        return known;
    }

    /**
     * Whether it was saved since this was true last, and nobody is still writing: between two calls nothing has
     * changed.
     */
    boolean isSaved() {
        Optional<State> now = state();
        boolean quiet = now.equals(last);
        last = now;
        if (now.isEmpty() || !quiet || now.equals(seen)) {
            return false;
        }
        seen = now;
        return true;
    }

    /** What is there to grade. */
    AskedFile answers() {
        return new AskedFile(name, path, typed(), AnswerFile.read(path, name));
    }

    private String typed() {
        return name.startsWith("exercises/") ? "" : name;
    }

    /**
     * Reads it.
     *
     * @return only the tasks whose answers are not as they were when it was read before; the first time, all of them
     * @throws WrongUse if it cannot be read; then the next call compares with what was read before this one
     */
    AskedFile changed() {
        known = true;
        AskedFile asked = answers();
        Map<String, String> now = texts.of(asked.answers());
        List<Task> changed = asked.answers().tasks().stream()
                .filter(task -> !Objects.equals(now.get(task.id()), read.get(task.id())))
                .toList();
        read = now;
        return asked.only(changed);
    }

    private Optional<State> state() {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new State(file.lastModifiedTime(), file.size(), Optional.ofNullable(file.fileKey())));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
