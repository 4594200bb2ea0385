package workbook.grade;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a notebook declares, out of its kernel or out of its file. Types and methods that do not compile are left out
 * when the answer does not need them, so a broken cell spoils no other.
 *
 * @param imports whole import statements
 * @param declarations types and methods; of two with the same name and kind the later one counts
 */
public record Declarations(List<String> imports, List<Declaration> declarations) implements Answer {
    public Declarations {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
    }

    /** With one more declaration at the end, where there is one. */
    Declarations and(Optional<Declaration> more) {
        return new Declarations(
                imports, Stream.concat(declarations.stream(), more.stream()).toList());
    }

    /** What a declaration declares. */
    public enum Kind {
        TYPE,
        METHOD
    }

    /**
     * One type or method.
     *
     * @param name the type's or method's simple name
     * @param source as it stands in the cell
     * @param cell how to name the cell in an error, such as {@code cell answer-follower-apply}; empty if nothing is
     *     known
     * @param line the line of the cell on which {@code source} begins, from 1
     */
    public record Declaration(Kind kind, String name, String source, String cell, int line) implements Serializable {}
}
