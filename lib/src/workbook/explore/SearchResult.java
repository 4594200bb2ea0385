package workbook.explore;

import java.util.Optional;
import replication.exploration.Seeds;
import workbook.text.Texts;
import workbook.view.Picture;

/**
 * How a search ended.
 *
 * @param extent how much was looked at, such as "all 812 schedules up to 6 events"
 * @param complete whether {@code extent} is all there is within its bounds
 * @param ending why it did not go on
 * @param sentence how a promise was broken, or what never happened although it was asked for; empty if nothing was
 *     found
 * @param run the text with which the smallest run can be played again
 * @param picture the smallest run
 * @param ours the same run where every part is right, where there is one to compare with
 */
public record SearchResult(
        Outcome outcome,
        Ending ending,
        String extent,
        boolean complete,
        long runs,
        long states,
        String sentence,
        Optional<String> run,
        Optional<Picture> picture,
        Optional<Picture> ours) {
    /** What came out. */
    public enum Outcome {
        /** A run breaks a promise. */
        FOUND,
        /** No run does. */
        NOTHING,
        /** Nothing can be said: what was to be tried never happened. */
        IDLE
    }

    /** Why a search ended. */
    public enum Ending {
        DONE,
        /** There was no time left. */
        TIME,
        /** Somebody stopped it. */
        STOPPED
    }

    /** The verdict in one sentence that does not claim more than was looked at. */
    public String verdict(SearchRequest request) {
        Texts texts = Texts.of("explore");
        String how = switch (ending) {
            case DONE -> extent;
            case TIME -> texts.get("extent.time", extent, TimeLimit.text(request.time()));
            case STOPPED -> texts.get("extent.stopped", extent);
        };
        return switch (outcome) {
            case FOUND -> texts.get("verdict.found", extent);
            case IDLE -> texts.get("verdict.idle", how, sentence);
            case NOTHING ->
                runs > 0 && Seeds.parse(request.seeds()).only().isPresent()
                        ? texts.get("verdict.kept")
                        : texts.get(complete ? "verdict.all" : "verdict.nothing", how);
        };
    }
}
