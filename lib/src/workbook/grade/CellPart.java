package workbook.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.grade.Tokens.Token;

/**
 * A part of a cell that declares something. Words and brackets alone tell what it is, so nothing is compiled; whether
 * it is right, the compiler says.
 *
 * @param name of a type or method; of an import empty
 * @param source with the comments before it
 * @param line on which {@code source} begins, from 1
 */
record CellPart(Kind kind, String name, String source, int line) {
    private static final Set<String> TYPES = Set.of("class", "interface", "enum");
    /** What may stand before brackets, or before a name and brackets, without declaring a method. */
    private static final Set<String> STATEMENTS = Set.of(
            "if",
            "for",
            "while",
            "switch",
            "try",
            "catch",
            "synchronized",
            "new",
            "return",
            "throw",
            "else",
            "case",
            "assert",
            "do",
            "yield");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

    /** What a part declares. */
    enum Kind {
        IMPORT,
        TYPE,
        METHOD
    }

    /** Those of {@code cell}, in order, cut where a kernel would cut them. Statements are none. */
    static List<CellPart> of(String cell) {
        List<CellPart> parts = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        int end = 0;
        for (Token token : Tokens.of(cell)) {
            open.add(token);
            if (token.depth() == 0 && (token.is(";") || token.is("}"))) {
                of(cell, end, token.end(), open).ifPresent(parts::add);
                open.clear();
                end = token.end();
            }
        }
        if (!open.isEmpty()) {
            of(cell, end, cell.length(), open).ifPresent(parts::add);
        }
        return parts;
    }

    private static Optional<CellPart> of(String cell, int from, int end, List<Token> tokens) {
        if (tokens.get(0).is("import")) {
            return Optional.of(part(cell, tokens.get(0).start(), end, Kind.IMPORT, ""));
        }
        List<Token> outside =
                tokens.stream().filter(token -> token.depth() == 0).toList();
        boolean broken = tokens.get(tokens.size() - 1).depth() > 0;
        Optional<CellPart> type = typeIn(outside).map(name -> part(cell, from, end, Kind.TYPE, name));
        return type.or(() ->
                        methodIn(withoutAnnotations(outside)).map(name -> part(cell, from, end, Kind.METHOD, name)))
                .or(() -> broken ? hiddenType(cell, from, end) : Optional.empty());
    }

    /** Where a bracket is missing, a type may seem to stand in something else. */
    private static Optional<CellPart> hiddenType(String cell, int from, int end) {
        Matcher type = TYPE.matcher(cell).region(from, end);
        return type.find() ? Optional.of(part(cell, from, end, Kind.TYPE, type.group(1))) : Optional.empty();
    }

    private static CellPart part(String cell, int from, int end, Kind kind, String name) {
        String source = cell.substring(from, end);
        int start = from + source.length() - source.stripLeading().length();
        int line = 1
                + (int) cell.substring(0, start)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return new CellPart(kind, name, source.strip(), line);
    }

    private static Optional<String> typeIn(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean keyword = TYPES.contains(tokens.get(i).text())
                    && (i == 0 || !tokens.get(i - 1).is("."));
            if (next.isWord() && (keyword || isRecord(tokens, i))) {
                return Optional.of(next.text());
            }
        }
        return Optional.empty();
    }

    private static boolean isRecord(List<Token> tokens, int i) {
        return tokens.get(i).is("record")
                && i + 2 < tokens.size()
                && (tokens.get(i + 2).is("(") || tokens.get(i + 2).is("<"));
    }

    /** The first name between a type and brackets, if a body or {@code throws} follows. */
    private static Optional<String> methodIn(List<Token> tokens) {
        for (int i = 2; i + 2 < tokens.size() && !tokens.get(i).is("="); i++) {
            if (tokens.get(i).is("(")) {
                Token name = tokens.get(i - 1);
                Token type = tokens.get(i - 2);
                Token next = tokens.get(i + 2);
                return isName(name)
                                && (isName(type) || type.is(">") || type.is("]"))
                                && (next.is("{") || next.is("throws"))
                        ? Optional.of(name.text())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Token token) {
        return token.isWord() && !STATEMENTS.contains(token.text());
    }

    private static List<Token> withoutAnnotations(List<Token> tokens) {
        List<Token> left = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is("@")) {
                left.add(tokens.get(i));
                continue;
            }
            i++;
            while (i + 2 < tokens.size() && tokens.get(i + 1).is(".")) {
                i += 2;
            }
            if (i + 2 < tokens.size() && tokens.get(i + 1).is("(")) {
                i += 2;
            }
        }
        return left;
    }
}
