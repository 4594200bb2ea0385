package workbook.notebook;

import java.util.Locale;
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

    static SearchNote of(SearchResult result, SearchRequest request) {
        return new SearchNote(note(result, request), result.run().orElse(""));
    }

    @Override
    public String toString() {
        return note.text();
    }

    private static Note note(SearchResult result, SearchRequest request) {
        Texts texts = Texts.of("notebook");
        Note note = Note.of(capital(result.verdict(request)));
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
