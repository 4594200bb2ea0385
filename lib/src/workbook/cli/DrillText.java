package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.drill.Drill;
import workbook.drill.DrillResult;
import workbook.drill.Finding;
import workbook.drill.Guess;
import workbook.drill.Unit;
import workbook.grade.DrilledAnswers;
import workbook.text.Texts;
import workbook.text.Wrapping;

/** What {@code drill} says. */
final class DrillText {
    static final int WIDTH = 100;
    private static final String MARGIN = "    ";

    private final Texts texts = Texts.of("cli");

    /** All drills, one line each. */
    String list(List<Drill> drills) {
        return texts.get("drill.list") + "\n"
                + drills.stream()
                        .map(drill -> "  " + drill.number() + "  " + drill.title() + "\n")
                        .collect(Collectors.joining())
                + texts.get("drill.one", drills.get(0).number()) + "\n";
    }

    /** What is about to happen. */
    String setUp(Drill drill) {
        return texts.get("drill.title", drill.number(), drill.title()) + "\n" + wrapped(drill.setUp());
    }

    /**
     * What came out.
     *
     * @param expected by the keys of the questions; empty if nobody was asked
     * @param drawn where the picture is
     */
    String result(DrillResult result, Map<String, String> expected, Optional<Path> drawn) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append(line(
                    finding, Optional.ofNullable(expected.get(finding.question().key())), result.runs()));
        }
        if (result.runs() > 0) {
            text.append(texts.get("drill.spread.means", result.runs())).append('\n');
        }
        if (drawn.isEmpty()) {
            text.append('\n').append(result.strip().text().stripTrailing()).append('\n');
        }
        text.append('\n').append(result.clients().text().stripTrailing()).append("\n\n");
        drawn.ifPresent(path -> text.append(texts.get("explore.picture", path)).append('\n'));
        return text + texts.get("drill.say", result.drill().sentence()) + "\n";
    }

    /** Whose answers took part. */
    String cast(DrilledAnswers played) {
        return played.cast().stream().map(DrillText::wrapped).collect(Collectors.joining());
    }

    private String line(Finding finding, Optional<String> expected, int runs) {
        // What else is counted is told by the words of the question.
        String unit = finding.question().unit() == Unit.MS ? " " + Unit.MS.word() : "";
        String said = expected.map(text -> texts.get("drill.said", text)).orElse("");
        String verdict = expected.map(text -> texts.get("drill." + verdict(finding, text)))
                .orElse("");
        String spread = finding.spread()
                .map(over -> texts.get("drill.spread", runs, over))
                .orElse("");
        return wrapped(finding.question().label() + ":") + MARGIN + said
                + texts.get("drill.result", finding.value() + unit) + verdict + spread + "\n";
    }

    private static String verdict(Finding finding, String expected) {
        return Guess.of(expected, finding.value(), finding.question().tolerance())
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private static String wrapped(String text) {
        return Wrapping.lines(text, WIDTH).stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
