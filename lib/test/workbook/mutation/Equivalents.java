package workbook.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mutants that no check can catch, because they are right answers, too.
 *
 * <p>The file has a block for each, with a blank line behind it: the mutant as it prints itself, on two lines, then the
 * reason.
 */
final class Equivalents {
    private Equivalents() {}

    /** The reasons, by the text of the mutant. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String block : Files.readString(file).strip().split("\n\n")) {
            String[] lines = block.split("\n");
            if (lines.length < 3) {
                throw new IllegalArgumentException(file + " has a block without a reason:\n" + block);
            }
            String reason = String.join(" ", Arrays.asList(lines).subList(2, lines.length));
            reasons.put(lines[0] + "\n    " + lines[1].strip(), reason);
        }
        return reasons;
    }
}
