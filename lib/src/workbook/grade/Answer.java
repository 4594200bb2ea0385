package workbook.grade;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an answer comes from. */
public sealed interface Answer extends Serializable permits Answer.Script, Answer.Compiled, Declarations {
    /**
     * A Java file, compiled as it is.
     *
     * @param name how to name it in an error, such as {@code exercises/SingleLeader.java}
     */
    record Script(String name, String source) implements Answer {
        /** Some editors of Windows write it before the text, and the compiler knows no such letter. */
        private static final String BYTE_ORDER_MARK = "\uFEFF";

        public Script {
            source = source.startsWith(BYTE_ORDER_MARK) ? source.substring(1) : source;
        }

        /** @throws IOException if {@code file} cannot be read as UTF-8 */
        public static Script of(Path file) throws IOException {
            return new Script(file.toString(), Files.readString(file));
        }
    }

    /** Classes that are compiled already and stand on the class path, by their names. */
    record Compiled(List<String> classes) implements Answer {
        public Compiled {
            classes = List.copyOf(classes);
        }
    }
}
