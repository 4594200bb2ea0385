package workbook.grade;

import java.util.ArrayList;
import java.util.List;

/** Cuts Java code into words and signs. Comments are left out; a string or a number is one token. */
final class Tokens {
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int depth;

    /**
     * One of them.
     *
     * @param end behind its last character
     * @param depth in how many brackets it stands; a bracket itself stands outside
     */
    record Token(String text, int start, int end, int depth) {
        boolean is(String other) {
            return text.equals(other);
        }

        boolean isWord() {
            return Character.isJavaIdentifierStart(text.codePointAt(0));
        }
    }

    private Tokens(String code) {
        this.code = code;
    }

    /** Those of {@code code}, which need not be right: what is open at its end, ends there. */
    static List<Token> of(String code) {
        Tokens tokens = new Tokens(code);
        for (int at = 0; at < code.length(); ) {
            at = tokens.read(at);
        }
        return tokens.tokens;
    }

    /** @return where the next one may begin */
    private int read(int start) {
        char first = code.charAt(start);
        if (Character.isWhitespace(first)) {
            return start + 1;
        }
        if (code.startsWith("//", start)) {
            return behind("\n", start);
        }
        if (code.startsWith("/*", start)) {
            return behind("*/", start + 2);
        }
        if (code.startsWith(TEXT_BLOCK, start)) {
            return add(start, behindQuote(TEXT_BLOCK, start + TEXT_BLOCK.length(), false));
        }
        if (first == '"' || first == '\'') {
            return add(start, behindQuote(String.valueOf(first), start + 1, true));
        }
        int end = start + Character.charCount(code.codePointAt(start));
        if (Character.isJavaIdentifierPart(code.codePointAt(start))) {
            while (end < code.length() && Character.isJavaIdentifierPart(code.codePointAt(end))) {
                end += Character.charCount(code.codePointAt(end));
            }
        }
        return add(start, end);
    }

    private int add(int start, int end) {
        String text = code.substring(start, end);
        if (text.equals(")") || text.equals("]") || text.equals("}")) {
            depth = Math.max(0, depth - 1);
        }
        tokens.add(new Token(text, start, end, depth));
        if (text.equals("(") || text.equals("[") || text.equals("{")) {
            depth++;
        }
        return end;
    }

    private int behind(String end, int from) {
        int found = code.indexOf(end, from);
        return found < 0 ? code.length() : found + end.length();
    }

    private int behindQuote(String quote, int from, boolean onOneLine) {
        for (int at = from; at < code.length(); at++) {
            char letter = code.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (onOneLine && letter == '\n') {
                return at;
            } else if (code.startsWith(quote, at)) {
                return at + quote.length();
            }
        }
        return code.length();
    }
}
