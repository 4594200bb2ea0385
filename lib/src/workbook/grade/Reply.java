package workbook.grade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line from a child to its parent.
 *
 * @param fields what belongs to each kind is said there
 */
record Reply(Kind kind, List<String> fields) {
    /** What a child can say. */
    enum Kind {
        /** The check of the next task begins. */
        TASK,
        /**
         * A row ended: method, outcome, message, run, picture as SVG, picture as text, and the same of the picture to
         * compare with; from the run on they may be empty.
         */
        ROW,
        /** There is no class that could be the answer: sentence. */
        MISSING,
        /** The answer gets no points at all: sentence. */
        BROKEN,
        /** A search goes on: runs so far, states, events of the longest run. */
        PROGRESS,
        /**
         * A search ended: outcome, ending, extent, complete, runs, states, sentence, run, and two pictures as with
         * {@link #ROW}.
         */
        VERDICT,
        /**
         * A drill came to its end: two pictures as with {@link #ROW}, the number of runs, and in as many fields as that
         * takes what was measured; see {@link DrilledAnswers}.
         */
        DRILLED,
        /** What was asked for cannot be done, and nothing was run: sentence. */
        REFUSED,
        /** The check of this task is complete. */
        DONE,
        /** All is complete, and the child can take another request. */
        END,
        /**
         * Comes after {@link #DONE}, {@link #END}, {@link #REFUSED} and {@link #BUG}: the question with which the
         * parent asked whether that is true.
         */
        CONFIRMED,
        /** The answer ended the JVM: sentence. */
        EXIT,
        /** The workbook itself failed: stack trace. */
        BUG
    }

    Reply {
        fields = List.copyOf(fields);
    }

    static Reply of(Kind kind, String... fields) {
        return new Reply(kind, Arrays.asList(fields));
    }

    String field(int index) {
        return fields.get(index);
    }

    /** The line without its end; no field can contain one. A field too long for anybody to look at is left empty. */
    String line(String secret) {
        return fields.stream()
                .map(field -> field.length() > Limits.FIELD ? "" : field)
                .map(field -> field.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", ""))
                .collect(Collectors.joining("\t", secret + "\t" + kind + "\t", "\t."));
    }

    /** Reads what {@link #line} wrote, less the secret and the tab behind it. */
    static Reply parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Reply(
                Kind.valueOf(parts[0]),
                Arrays.stream(parts, 1, parts.length - 1).map(Reply::plain).toList());
    }

    private static String plain(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter == '\\') {
                letter = field.charAt(++i);
                text.append(letter == 't' ? '\t' : letter == 'n' ? '\n' : letter);
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
