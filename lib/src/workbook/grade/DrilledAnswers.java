package workbook.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.drill.Finding;
import workbook.drill.Spread;
import workbook.text.Texts;
import workbook.view.Picture;

/**
 * A drill that was played with a learner's answers in it.
 *
 * @param places by task id the file of each answer that took part
 * @param leftOut a sentence for each answer, or file, that could not be used
 */
public record DrilledAnswers(DrillResult result, Map<String, String> places, List<String> leftOut) {
    public DrilledAnswers {
        leftOut = List.copyOf(leftOut);
    }

    /** The same, with these sentences about what could not be used, too. */
    public DrilledAnswers with(List<String> more) {
        return new DrilledAnswers(
                result, places, Stream.concat(more.stream(), leftOut.stream()).toList());
    }

    /** Whose answers took part, and whose could not. */
    public List<String> cast() {
        Texts texts = Texts.of("grade");
        Map<String, List<String>> byFile = result.own().stream()
                .collect(Collectors.groupingBy(places::get, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        byFile.forEach((file, tasks) -> sentences.add(texts.get("drill.yours", file, String.join(", ", tasks))));
        if (byFile.isEmpty()) {
            sentences.add(texts.get("drill.none"));
        } else if (!result.ours().isEmpty()) {
            sentences.add(texts.get("drill.ours", String.join(", ", result.ours())));
        }
        sentences.addAll(leftOut);
        return sentences;
    }

    /** As a child tells it to its parent. */
    Reply reply() {
        return Reply.of(
                Reply.Kind.DRILLED,
                String.valueOf(result.runs()),
                result.strip().svg(),
                result.strip().text(),
                result.clients().svg(),
                result.clients().text(),
                lines(result.own()),
                lines(result.ours()),
                lines(result.own().stream().map(places::get).toList()),
                lines(leftOut.stream()
                        .map(sentence -> sentence.replace('\n', ' '))
                        .toList()),
                lines(result.findings().stream().map(DrilledAnswers::line).toList()));
    }

    private static String line(Finding finding) {
        return finding.value()
                + finding.spread()
                        .map(spread -> "\t" + spread.median() + "\t" + spread.low() + "\t" + spread.high())
                        .orElse("");
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /**
     * Reads what {@link #reply} said.
     *
     * @throws IllegalArgumentException if that is nothing that a child says
     * @throws IndexOutOfBoundsException likewise
     */
    static DrilledAnswers of(Reply reply, Drill drill, long seed) {
        List<String> own = lines(reply, 5);
        List<String> files = lines(reply, 7);
        Map<String, String> places = new LinkedHashMap<>();
        for (int place = 0; place < own.size(); place++) {
            places.put(own.get(place), files.get(place));
        }
        List<String> measured = lines(reply, 9);
        List<Finding> findings = new ArrayList<>();
        for (int place = 0; place < drill.questions().size(); place++) {
            String[] values = measured.get(place).split("\t");
            findings.add(new Finding(drill.questions().get(place), values[0], spread(values)));
        }
        DrillResult result = new DrillResult(
                drill,
                seed,
                Integer.parseInt(reply.field(0)),
                findings,
                new Picture(reply.field(1), reply.field(2)),
                new Picture(reply.field(3), reply.field(4)),
                own,
                lines(reply, 6));
        return new DrilledAnswers(result, places, lines(reply, 8));
    }

    private static Optional<Spread> spread(String[] values) {
        return values.length == 1
                ? Optional.empty()
                : Optional.of(new Spread(
                        Double.parseDouble(values[1]), Double.parseDouble(values[2]), Double.parseDouble(values[3])));
    }

    private static List<String> lines(Reply reply, int field) {
        return reply.field(field).lines().toList();
    }
}
