package workbook.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.drill.DrillResult;
import workbook.drill.Finding;
import workbook.drill.Guess;
import workbook.drill.Question;
import workbook.grade.DrilledAnswers;
import workbook.text.Texts;
import workbook.view.Picture;

/** A drill that was played in a cell: its pictures, and what was measured beside what was expected. */
public final class PlayedDrill {
    private static final Texts TEXTS = Texts.of("notebook");

    /** What stands beside a prediction: a sign, since not everybody sees the colour. */
    private record Verdict(String sign, String colour) {
        static final Verdict NONE = new Verdict("", "");
    }

    private final Optional<DrillResult> result;
    private final Note cast;
    private final Predictions predictions;

    private PlayedDrill(Optional<DrillResult> result, Note cast, Predictions predictions) {
        this.result = result;
        this.cast = cast;
        this.predictions = predictions;
    }

    /** @param cast whose answers took part; nothing if all are ours */
    static PlayedDrill of(DrillResult result, Note cast, Predictions predictions) {
        return new PlayedDrill(Optional.of(result), cast, predictions);
    }

    /** There is no result: {@code why} says so whatever is asked. */
    static PlayedDrill refused(Note why) {
        return new PlayedDrill(Optional.empty(), why, Predictions.in(Optional.empty()));
    }

    /** Under which name a prediction is kept. */
    static String name(Question question) {
        return "drill-" + question.drill() + "-" + question.key();
    }

    /** Says whose answers took part in {@code played}. */
    static Note cast(DrilledAnswers played) {
        Note note = Note.NOTHING;
        for (String sentence : played.cast()) {
            note = note.with(sentence);
        }
        return note;
    }

    /** The time around the fault, and what clients were told. */
    public Note pictures() {
        return result.map(played -> cast.with(of(played.strip())).with(of(played.clients())))
                .orElse(cast);
    }

    private static Note of(Picture picture) {
        return new Note(Html.element("div", picture.svg()), picture.text());
    }

    /** What was expected and what came out, question by question. */
    public Note compared() {
        return result.map(this::compared).orElse(cast);
    }

    private Note compared(DrillResult played) {
        boolean spread = played.runs() > 0;
        List<String> head = new ArrayList<>(
                List.of(TEXTS.get("drill.measured"), TEXTS.get("compare.predicted"), TEXTS.get("compare.result")));
        if (spread) {
            head.add(TEXTS.get("drill.runs", played.runs()));
        }
        Grid grid = Grid.of(head);
        for (Finding finding : played.findings()) {
            Optional<String> said = predictions.get(name(finding.question()));
            Verdict verdict = said.map(text -> verdict(finding, text)).orElse(Verdict.NONE);
            String shown = said.map(text -> text + verdict.sign)
                    .orElse(finding.question().asked() ? "?" : "");
            List<String> row = new ArrayList<>(List.of(finding.question().label(), shown, finding.value()));
            if (spread) {
                row.add(finding.spread().map(Object::toString).orElse(""));
            }
            grid = grid.row(row, verdict.colour);
        }
        boolean open = played.findings().stream()
                .map(Finding::question)
                .anyMatch(question ->
                        question.asked() && predictions.get(name(question)).isEmpty());
        return open ? grid.note().with(TEXTS.get("compare.open")) : grid.note();
    }

    private static Verdict verdict(Finding finding, String said) {
        return switch (Guess.of(said, finding.value(), finding.question().tolerance())) {
            case SAME, CLOSE -> new Verdict(" ✓", Html.GREEN);
            case OTHER -> new Verdict(" ✗", Html.AMBER);
            case WORDS -> Verdict.NONE;
        };
    }

    @Override
    public String toString() {
        return result.map(played -> TEXTS.get("drill.played", played.drill().number()))
                .orElse(cast.text());
    }
}
