package workbook.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script with answers. A line {@code // BEGIN SOLUTION task-id} and a line {@code // END SOLUTION} mark what a
 * learner writes; of a line that ends with {@code // SOLUTION} it is what stands between the quotes. Top-level types
 * begin and end at the left margin, as the formatter puts them.
 */
public final class Solution {
    private static final Pattern BEGIN = Pattern.compile("(\\s*)// BEGIN SOLUTION (\\S+)\\s*");
    private static final Pattern END = Pattern.compile("\\s*// END SOLUTION\\s*");
    private static final Pattern TEXT = Pattern.compile("(.*)\"[^\"]*\"([^\"]*?)\\s*// SOLUTION\\s*");
    private static final Pattern TYPE = Pattern.compile("(?:\\w+ )*(?:class|record|enum|interface) \\w.*");

    private final List<String> lines;

    private Solution(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * @param text the whole script
     * @throws IllegalArgumentException if a mark stands alone
     */
    public static Solution of(String text) {
        Solution solution = new Solution(text.lines().toList());
        solution.exercise();
        return solution;
    }

    /** The same script with holes in place of the answers. */
    public String exercise() {
        return text(withHoles(lines));
    }

    /** The class of {@code task} with holes; empty if this script does not answer it. */
    public Optional<String> untouched(String task) {
        return type(task).map(type -> text(withHoles(type)).stripTrailing());
    }

    /** The class of {@code task} with its answer and without the marks; empty if this script does not answer it. */
    public Optional<String> answer(String task) {
        return type(task)
                .map(type -> text(type.stream()
                                .filter(line -> !BEGIN.matcher(line).matches()
                                        && !END.matcher(line).matches())
                                .map(line -> line.replaceFirst("\\s*// SOLUTION\\s*$", ""))
                                .toList())
                        .stripTrailing());
    }

    private Optional<List<String>> type(String task) {
        for (int line = 0; line < lines.size(); line++) {
            if (TYPE.matcher(lines.get(line)).matches()) {
                int end = line;
                while (end < lines.size() - 1 && !lines.get(end).startsWith("}")) {
                    end++;
                }
                List<String> type = lines.subList(line, end + 1);
                if (type.stream().anyMatch(inside -> begins(inside, task))) {
                    return Optional.of(type);
                }
                line = end;
            }
        }
        return Optional.empty();
    }

    private static boolean begins(String line, String task) {
        Matcher begin = BEGIN.matcher(line);
        return begin.matches() && begin.group(2).equals(task);
    }

    private static List<String> withHoles(List<String> lines) {
        List<String> open = new ArrayList<>();
        Optional<Hole> hole = Optional.empty();
        for (String line : lines) {
            Matcher begin = BEGIN.matcher(line);
            boolean begins = begin.matches();
            boolean ends = END.matcher(line).matches();
            if (begins && hole.isPresent() || ends && hole.isEmpty()) {
                throw new IllegalArgumentException(
                        "\"" + line.strip() + "\" stands alone: BEGIN SOLUTION and END SOLUTION come in turns.");
            }
            if (begins) {
                hole = Optional.of(new Hole(begin.group(1), 0));
            } else if (ends) {
                open.add(hole.get().line());
                hole = Optional.empty();
            } else if (hole.isPresent()) {
                hole = Optional.of(hole.get().longerBy(line));
            } else {
                open.add(TEXT.matcher(line).replaceFirst("$1\"\"$2"));
            }
        }
        if (hole.isPresent()) {
            throw new IllegalArgumentException("The last BEGIN SOLUTION has no END SOLUTION.");
        }
        return open;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** What is left of an answer: how far it was indented and how many lines it had. */
    private record Hole(String indent, int lines) {
        Hole longerBy(String line) {
            return line.isBlank() ? this : new Hole(indent, lines + 1);
        }

        String line() {
            return indent + "throw new NotStarted(); // ours has " + lines + (lines == 1 ? " line" : " lines");
        }
    }
}
