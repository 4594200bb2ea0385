package workbook.notebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import replication.exploration.Replay;
import replication.exploration.Violation;
import replication.simulation.NodeId;
import replication.simulation.Run;
import replication.simulation.Trace;
import workbook.text.Texts;
import workbook.view.Excerpt;
import workbook.view.Picture;
import workbook.view.SideBySide;
import workbook.view.SpaceTimeDiagram;

/** A run that was found, played again, to be looked at event by event. */
public final class ReplayedRun {
    private static final String CELL = "text-align:left;padding:0.15em 1em 0.15em 0;border:0";
    private static final Texts TEXTS = Texts.of("notebook");

    private final String text;
    private final Optional<Replay<?>> replay;

    /** @param text of the run; why there is none, if there is none */
    private ReplayedRun(String text, Optional<Replay<?>> replay) {
        this.text = text;
        this.replay = replay;
    }

    static ReplayedRun of(String text, Replay<?> replay) {
        return new ReplayedRun(text, Optional.of(replay));
    }

    /** There is no such run: {@code sentence} says why, whatever is asked. */
    static ReplayedRun refused(String sentence) {
        return new ReplayedRun(sentence, Optional.empty());
    }

    /** How many events it has; 0 if there is no such run. */
    public long events() {
        return replay.map(Replay::events).orElse(0L);
    }

    /** What happened; nothing if there is no such run. */
    public Trace trace() {
        return replay.map(played -> played.run().trace()).orElse(new Trace(List.of(), List.of()));
    }

    /**
     * The run itself, for questions that only its kind answers: {@code run(LeaderlessRun.class).history()}.
     *
     * @throws IllegalStateException if there is no such run, or it is of another kind
     */
    public <R extends Run> R run(Class<R> kind) {
        return replay.map(Replay::run)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalStateException(TEXTS.get("replay.kind", kind.getSimpleName())));
    }

    /**
     * The run as it stands after {@code event}, counted from 1: what has happened, the diagram, and what every node
     * knows.
     */
    public Note upTo(long event) {
        return replay.map(played -> upTo(event, played)).orElseGet(this::note);
    }

    private Note upTo(long event, Replay<?> played) {
        if (event < 0 || event > events()) {
            return Note.of(TEXTS.get("replay.events", events(), event));
        }
        Trace trace = played.upTo(event).trace();
        // The whole run keeps every lane and arrow in its place while one steps through it.
        Picture picture = SpaceTimeDiagram.of(trace())
                .upTo(trace.events().size())
                .title(TEXTS.get("replay.after", event, events()))
                .picture();
        String lines = marked(event, played);
        return new Note(picture.svg(), picture.text())
                .with(states(played.statesAfter(event)))
                .with(new Note(
                        "<details style=\"margin:0.3em 0\"><summary>" + Html.escape(TEXTS.get("replay.trace", event))
                                + "</summary>" + Html.code(lines) + "</details>",
                        lines));
    }

    /** What happened, with an arrow at each line that belongs to {@code event}. */
    private static String marked(long event, Replay<?> played) {
        long before = event == 0 ? 0 : lines(event - 1, played).size();
        List<String> lines = lines(event, played);
        return IntStream.range(0, lines.size())
                .mapToObj(index -> (index < before ? "  " : "→ ") + lines.get(index))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(long event, Replay<?> played) {
        return played.upTo(event).trace().toString().lines().toList();
    }

    private static Note states(Map<NodeId, String> states) {
        String rows = states.entrySet().stream()
                .map(state -> Html.styled(
                        "tr",
                        "background:none",
                        Html.styled(
                                        "td",
                                        CELL + ";font-weight:bold",
                                        Html.escape(state.getKey().name()))
                                + Html.styled("td", CELL, Html.escape(state.getValue()))))
                .collect(Collectors.joining());
        return new Note(
                Html.styled("table", "border-collapse:collapse;text-align:left", rows),
                states.entrySet().stream()
                        .map(state -> state.getKey() + ": " + state.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** The run, how it breaks its promise, and the same run with our classes. */
    Note note() {
        return replay.map(this::note).orElseGet(() -> Note.of(text));
    }

    private Note note(Replay<?> played) {
        String sentence = played.violation().map(Violation::sentence).orElse(TEXTS.get("replay.kept"));
        Excerpt excerpt = Excerpt.of(
                trace(),
                played.ours().map(Run::trace),
                played.violation().map(Violation::decisive).orElse(List.of()));
        Picture theirs = excerpt.picture();
        return new Note(Html.styled("p", "margin:0.3em 0", Html.escape(sentence)), sentence)
                .with(new Note(
                        new SideBySide(TEXTS.get("report.picture"), theirs, TEXTS.get("report.ours"), excerpt.ours())
                                .html(),
                        theirs.text()))
                .with(TEXTS.get("replay.step", text, Math.min(7, events()), events()));
    }

    @Override
    public String toString() {
        return note().text();
    }
}
