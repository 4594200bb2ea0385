package workbook.notebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.drill.FaultMatrix;
import workbook.text.Texts;

/** The matrix of strategies and drills: as the learner fills it in, and beside it what the runs say. */
final class MatrixNote {
    private static final Texts TEXTS = Texts.of("notebook");
    private static final String CELL = "text-align:center;padding:0.15em 0.6em;border:0";
    private static final String OPEN = "?";
    private static final int DRILLS = 8;

    private MatrixNote() {}

    private static String name(int row) {
        return "drill-matrix-" + (row + 1);
    }

    /** Keeps the rows that are filled in, or says what is wrong with them. */
    static Note expected(List<String> rows, Predictions predictions) {
        List<String> strategies = FaultMatrix.strategies();
        if (rows.size() != strategies.size()) {
            return Note.of(TEXTS.get("matrix.rows", strategies.size(), rows.size()));
        }
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).matches("[-SLB?]{" + DRILLS + "}")) {
                return Note.of(TEXTS.get("matrix.letters", strategies.get(row), rows.get(row)));
            }
        }
        IntStream.range(0, rows.size()).forEach(row -> predictions.keep(name(row), rows.get(row)));
        long open = String.join("", rows)
                .chars()
                .filter(letter -> letter == OPEN.charAt(0))
                .count();
        return Note.of(open == 0 ? TEXTS.get("matrix.kept") : TEXTS.get("matrix.open", open));
    }

    /** Both matrices in one: where they differ, what was expected stands in brackets behind what happens. */
    static Note compared(FaultMatrix matrix, Predictions predictions) {
        List<String> strategies = FaultMatrix.strategies();
        StringBuilder html = new StringBuilder(html(
                TEXTS.get("matrix.strategy"),
                IntStream.rangeClosed(1, DRILLS).mapToObj(String::valueOf).toList()));
        StringBuilder text = new StringBuilder();
        int right = 0;
        int filled = 0;
        for (int row = 0; row < strategies.size(); row++) {
            String runs = matrix.rows().get(row);
            Optional<String> said = predictions.get(name(row)).filter(kept -> kept.length() == DRILLS);
            String guess = said.orElse(OPEN.repeat(DRILLS));
            for (int drill = 0; drill < DRILLS; drill++) {
                filled += guess.charAt(drill) == OPEN.charAt(0) ? 0 : 1;
                right += guess.charAt(drill) == runs.charAt(drill) ? 1 : 0;
            }
            html.append(html(
                    strategies.get(row),
                    IntStream.range(0, DRILLS)
                            .mapToObj(drill -> cell(runs.charAt(drill), guess.charAt(drill)))
                            .toList()));
            text.append(strategies.get(row))
                    .append(": ")
                    .append(runs)
                    .append(said.map(kept -> " (" + kept + ")").orElse(""))
                    .append('\n');
        }
        Note note = new Note(
                Html.styled("table", "border-collapse:collapse;text-align:center", html.toString()), text.toString());
        return note.with(filled == 0 ? TEXTS.get("compare.open") : TEXTS.get("matrix.score", right, filled));
    }

    private static String cell(char runs, char guess) {
        if (guess == OPEN.charAt(0)) {
            return Html.escape(String.valueOf(runs));
        }
        return guess == runs
                ? Html.styled("span", "font-weight:bold;color:" + Html.GREEN, runs + " ✓")
                : Html.styled("span", "font-weight:bold;color:" + Html.AMBER, runs + " ✗ (" + guess + ")");
    }

    private static String html(String head, List<String> cells) {
        return Html.styled(
                "tr",
                "background:none",
                Html.styled("td", CELL + ";text-align:left", Html.escape(head))
                        + cells.stream()
                                .map(cell -> Html.styled("td", CELL, cell))
                                .collect(Collectors.joining()));
    }
}
