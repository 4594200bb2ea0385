package workbook.notebook;

import java.util.stream.Collectors;
import workbook.quiz.Option;
import workbook.quiz.Verdict;
import workbook.text.Texts;

/** What a learner reads about an answer of the quiz: right or not, and what is to be said about each option. */
final class VerdictNote {
    private static final String CELL = "text-align:left;vertical-align:top;padding:0.2em 0.7em 0.2em 0;border:0";
    private static final Texts TEXTS = Texts.of("notebook");

    private VerdictNote() {}

    static Note of(Verdict verdict) {
        if (verdict.isOpen()) {
            return Note.of(verdict.sentence());
        }
        String sentence = verdict.isRight()
                ? verdict.sentence()
                : TEXTS.get("quiz.wrong", verdict.given(), verdict.question().right());
        String colour = verdict.isRight() ? Html.GREEN : Html.RED;
        String mark = verdict.isRight() ? "✓ " : "✗ ";
        String rows = verdict.question().options().stream()
                .map(option -> row(option, verdict))
                .collect(Collectors.joining());
        String text = verdict.question().options().stream()
                .map(option -> mark(option, verdict) + " " + option.letter() + "  " + option.why())
                .collect(Collectors.joining("\n"));
        return new Note(
                Html.element(
                        "div",
                        Html.styled(
                                        "p",
                                        "margin:0.3em 0;font-weight:bold;color:" + colour,
                                        Html.escape(mark + sentence))
                                + Html.styled("table", "border-collapse:collapse;text-align:left", rows)),
                mark + sentence + "\n" + text);
    }

    private static String row(Option option, Verdict verdict) {
        String yours = verdict.given().contains(option.letter()) ? " (" + TEXTS.get("quiz.yours") + ")" : "";
        String words = Html.element("div", Html.escape(option.text() + yours))
                + Html.styled("div", "opacity:0.8", Html.escape(option.why()));
        return Html.styled(
                "tr",
                "background:none",
                Html.styled("td", CELL + ";color:" + Html.GREEN, mark(option, verdict))
                        + Html.styled("td", CELL, Html.element("strong", String.valueOf(option.letter())))
                        + Html.styled("td", CELL, words));
    }

    private static String mark(Option option, Verdict verdict) {
        return verdict.question().right().contains(option.letter()) ? "✓" : " ";
    }
}
