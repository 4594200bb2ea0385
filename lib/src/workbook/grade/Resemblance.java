package workbook.grade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import workbook.text.Texts;

/**
 * Whether a failed answer behaves like a wrong one that is known, so that a learner can be told what it does.
 *
 * <p>Answers are compared by what they did, never by their code: the rows that failed, the sentences there with all
 * their values, and the smallest runs that the searches found. {@code planted/signatures.txt} has that of every planted
 * wrong answer, and {@code ./jbang run -m workbook.mutants.Signatures lib/Tests.java} writes it anew.
 */
public final class Resemblance {
    /** From the class path: a line {@code TASK NAME SIGNATURE} for each planted wrong answer. */
    private static final String KNOWN = "/planted/signatures.txt";

    /** Where a learner's code threw, and in what words: neither belongs to the behaviour. */
    private static final Pattern PLACE = Pattern.compile("(?s)(?<=\\w(?:Exception|Error)) in .*");

    private Resemblance() {}

    /**
     * One sentence that says what the answer of {@code report} does; empty if it behaves like no known one, or like
     * several that do different things.
     */
    public static Optional<String> of(TaskReport report) {
        return signature(report).flatMap(signature -> {
            List<String> lines = lines(report.id(), signature);
            return lines.size() == 1
                    ? Optional.of(Texts.of("grade").get("report.like", lines.get(0)))
                    : Optional.empty();
        });
    }

    /**
     * A short name for the behaviour that {@code report} tells of. The same for two answers whose rows failed in the
     * same way, whatever their classes and files are called.
     *
     * @return eight letters; empty if no row failed, or if one did not come to its end
     */
    public static Optional<String> signature(TaskReport report) {
        List<RowReport> failed = report.rows().stream()
                .filter(row -> row.outcome() == Outcome.FAILED)
                .toList();
        boolean lost = report.rows().stream().anyMatch(row -> row.outcome() == Outcome.NOT_RUN);
        if (failed.isEmpty() || lost) {
            return Optional.empty();
        }
        String behaviour = failed.stream().map(Resemblance::behaviour).collect(Collectors.joining("\n"));
        CRC32 sum = new CRC32();
        sum.update(behaviour.getBytes(StandardCharsets.UTF_8));
        return Optional.of(HexFormat.of().toHexDigits(sum.getValue(), 8));
    }

    private static String behaviour(RowReport row) {
        return row.method() + "\t" + PLACE.matcher(row.message()).replaceFirst("") + "\t"
                + row.run().orElse("");
    }

    /** What the planted answers to {@code task} do that have {@code signature}, each thing once. */
    private static List<String> lines(String task, String signature) {
        return known().stream()
                .map(line -> line.split(" "))
                .filter(planted -> planted[0].equals(task) && planted[2].equals(signature))
                .map(planted -> Texts.of(task).get("like." + planted[1]))
                .distinct()
                .toList();
    }

    private static List<String> known() {
        try (InputStream in = Resemblance.class.getResourceAsStream(KNOWN);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
