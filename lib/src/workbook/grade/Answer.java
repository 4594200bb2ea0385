package workbook.grade;

import java.nio.file.Path;
import java.util.List;

/** Where an answer comes from. */
public sealed interface Answer permits Answer.Script, Answer.Compiled, Declarations {
    /** A Java file, compiled as it is. */
    record Script(Path file) implements Answer {}

    /** Classes that are compiled already and stand on the class path, by their names. */
    record Compiled(List<String> classes) implements Answer {
        public Compiled {
            classes = List.copyOf(classes);
        }
    }
}
