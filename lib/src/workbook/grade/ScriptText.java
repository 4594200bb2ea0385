package workbook.grade;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.grade.Unit.Piece;

/** The text of a script, in which one class can be replaced. */
public final class ScriptText {
    private final Javac javac = new Javac();
    private final String source;

    /** @throws workbook.exercise.WrongUse if this is a Java without compiler */
    public ScriptText(String source) {
        this.source = source;
    }

    /**
     * The script with another text in place of its top-level class {@code name}.
     *
     * @param others the names of classes that must not go with it
     * @return empty if there is no such class, or if its braces do not show where it ends
     */
    public Optional<String> with(String name, String text, Collection<String> others) {
        Optional<Piece> found = new Units(javac)
                .of(new Answer.Script("", source)).get(0).pieces().stream()
                        .filter(piece ->
                                piece.name().equals(name) && !textOf(piece).startsWith("import"))
                        .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String old = textOf(found.get());
        String now = source.substring(0, found.get().start())
                + text
                + source.substring(found.get().end());
        boolean alone = others.stream().noneMatch(other -> declares(old, other));
        return alone && (isWhole(old) || isWhole(now)) ? Optional.of(now) : Optional.empty();
    }

    private static boolean declares(String code, String type) {
        return Pattern.compile("\\bclass\\s+" + Pattern.quote(type) + "\\b")
                .matcher(code)
                .find();
    }

    private boolean isWhole(String text) {
        return javac.parse(new Unit(0, text, List.of())).whole();
    }

    private String textOf(Piece piece) {
        return source.substring(piece.start(), piece.end());
    }
}
