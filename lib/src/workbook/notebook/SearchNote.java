package workbook.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import replication.exploration.Promise;
import workbook.explore.SearchRequest;
import workbook.explore.SearchResult;
import workbook.text.Texts;
import workbook.view.Picture;
import workbook.view.SideBySide;

/**
 * How a search ended, for a cell: the verdict, the smallest run, and how to see it again.
 *
 * @param run the text with which {@code replay} plays the smallest run; empty if there is none
 */
public record SearchNote(Note note, String run) {
    /** Why there was no search. */
    static SearchNote refused(Note why) {
        return new SearchNote(why, "");
    }

    /** @param promises what was searched; told where each has a name */
    static SearchNote of(SearchResult result, SearchRequest request, List<? extends Promise<?>> promises) {
        List<String> names =
                promises.stream().flatMap(promise -> promise.name().stream()).toList();
        boolean allNamed = !names.isEmpty() && names.size() == promises.size();
        return new SearchNote(
                note(result, request, allNamed ? Optional.of(String.join("; ", names)) : Optional.empty()),
                result.run().orElse(""));
    }

    @Override
    public String toString() {
        return note.text();
    }

    private static Note note(SearchResult result, SearchRequest request, Optional<String> promised) {
        Texts texts = Texts.of("notebook");
        Note verdict = Note.of(capital(result.verdict(request)));
        Note note = promised.map(names -> verdict.with(texts.get("explore.promised", names)))
                .orElse(verdict);
        if (result.outcome() != SearchResult.Outcome.FOUND) {
            return note;
        }
        note = note.with(
                new Note(Html.styled("p", "margin:0.3em 0", Html.escape(result.sentence())), result.sentence()));
        if (result.picture().isPresent()) {
            Picture theirs = result.picture().get();
            note = note.with(new Note(
                    new SideBySide(texts.get("report.picture"), theirs, texts.get("report.ours"), result.ours()).html(),
                    theirs.text()));
        }
        return result.run().isPresent()
                ? note.with(texts.get("explore.again", result.run().get()))
                : note;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
