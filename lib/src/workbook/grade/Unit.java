package workbook.grade;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.SimpleJavaFileObject;

/** A Java source as the compiler sees it. Parts of it can be left out without moving a line. */
final class Unit extends SimpleJavaFileObject {
    private final List<Piece> pieces;
    private String text;

    /**
     * A part that can be left out: an import, a type or a method.
     *
     * @param name of a type or method its name; of an import its last part
     * @param end behind its last character
     * @param place how to name the file or cell that it comes from; may be empty
     * @param shift what to add to a line of the unit to get the line of the place
     */
    record Piece(String name, int start, int end, String place, int shift) {
        boolean contains(long offset) {
            return start <= offset && offset <= end;
        }
    }

    /** @param number tells the units of one compilation apart */
    Unit(int number, String text, List<Piece> pieces) {
        super(URI.create("string:///Answer" + number + ".java"), Kind.SOURCE);
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The piece at {@code offset}; empty if the place belongs to none. */
    Optional<Piece> pieceAt(long offset) {
        return pieces.stream()
                .filter(piece -> piece.contains(offset))
                .min(Comparator.comparingInt(piece -> piece.end() - piece.start()));
    }

    /** The piece that the line numbered {@code line}, from 1, belongs to. */
    Optional<Piece> pieceOnLine(long line) {
        int offset = 0;
        for (long left = line; left > 1 && offset >= 0; left--) {
            offset = text.indexOf('\n', offset) + 1;
        }
        int end = text.indexOf('\n', offset);
        int last = end < 0 ? text.length() : end;
        int first = offset;
        return pieces.stream()
                .filter(piece -> piece.start() <= last && piece.end() >= first)
                .reduce((one, other) -> other);
    }

    String textOf(Piece piece) {
        return text.substring(piece.start(), piece.end());
    }

    void leaveOut(Piece piece) {
        String blank = textOf(piece)
                .chars()
                .mapToObj(letter -> letter == '\n' ? "\n" : " ")
                .collect(Collectors.joining());
        text = text.substring(0, piece.start()) + blank + text.substring(piece.end());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A public class is welcome in a file of any name: in a cell it stands in no file at all. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
