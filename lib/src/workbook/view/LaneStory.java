package workbook.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import replication.simulation.Event;
import replication.simulation.Fault;
import replication.simulation.NodeId;
import workbook.text.Texts;

/** A space-time diagram as text: lane by lane, a line for each moment at which something happened there. */
final class LaneStory {
    private static final Texts TEXTS = Texts.of("view");

    /**
     * What a lane did; the same with several others, such as receivers, is told once.
     *
     * @param life how often the lane had crashed before: what it did after a crash is not told as done before it
     */
    private record Phrase(double at, String key, String what, String fate, int life) {
        String with(List<String> others) {
            return TEXTS.get(key, what, String.join(", ", others), fate);
        }
    }

    private final DiagramContent content;
    private final SpaceTimeDiagram.Options options;
    private final Map<Long, Event.Lost> lost = new HashMap<>();
    private final Set<Long> sent = new HashSet<>();

    LaneStory(DiagramContent content, SpaceTimeDiagram.Options options) {
        this.content = content;
        this.options = options;
        content.trace().all(Event.Lost.class).forEach(event -> lost.put(event.id(), event));
        content.trace().all(Event.Sent.class).forEach(event -> sent.add(event.id()));
    }

    /** The caption of picture and text. */
    static String caption(DiagramContent content, Optional<String> title) {
        return title.orElseGet(() -> TEXTS.get(
                "diagram.title",
                DiagramContent.names(content.lanes().stream()),
                Svg.number(content.from()),
                Svg.number(content.to())));
    }

    /** Why a message died, as the end of a sentence. */
    static String reason(Event.Lost.Reason reason, NodeId receiver) {
        return TEXTS.get("lost." + reason, receiver);
    }

    String text() {
        StringBuilder text = new StringBuilder(caption(content, options.title())).append('\n');
        options.highlighted().stream()
                .filter(this::isShown)
                .map(event -> TEXTS.get("highlighted", Svg.number(Flight.millis(event.at())), event))
                .forEach(line -> text.append(line).append('\n'));
        content.trace().all(Event.Happened.class).filter(this::isShown).forEach(event -> appendCut(text, event));
        for (NodeId lane : content.lanes()) {
            text.append(lane).append('\n');
            appendLane(text, phrases(lane));
        }
        if (!content.leftOut().isEmpty()) {
            text.append(TEXTS.get("left.out", String.join("; ", content.leftOut())))
                    .append('\n');
        }
        return text.toString();
    }

    private static void appendCut(StringBuilder text, Event.Happened event) {
        String at = Svg.number(Flight.millis(event.at()));
        if (event.step() instanceof Fault.Cut cut) {
            String key = cut.bothWays() ? "story.cut" : "story.cut.oneway";
            text.append(TEXTS.get(key, at, names(cut.from()), names(cut.to()))).append('\n');
        } else if (event.step() instanceof Fault.Heal) {
            text.append(TEXTS.get("story.heal", at)).append('\n');
        }
    }

    private static String names(Set<NodeId> nodes) {
        return DiagramContent.names(nodes.stream().sorted());
    }

    private boolean isShown(Event event) {
        double at = Flight.millis(event.at());
        return at >= content.from() && at <= content.to();
    }

    private static void appendLane(StringBuilder text, Map<Phrase, List<String>> phrases) {
        if (phrases.isEmpty()) {
            text.append("            ").append(TEXTS.get("story.nothing")).append('\n');
        }
        Map<Double, List<String>> moments = new TreeMap<>();
        phrases.forEach((phrase, others) ->
                moments.computeIfAbsent(phrase.at, any -> new ArrayList<>()).add(phrase.with(others)));
        moments.forEach((at, words) -> text.append(String.format("%7s", Svg.number(at)))
                .append(" ms  ")
                .append(String.join("; ", words))
                .append('\n'));
    }

    private Map<Phrase, List<String>> phrases(NodeId lane) {
        LaneMarks marks = new LaneMarks(content.trace());
        Map<Phrase, List<String>> phrases = new LinkedHashMap<>();
        int life = 0;
        for (Event event :
                content.trace().events().stream().filter(this::isShown).toList()) {
            double at = Flight.millis(event.at());
            if (event instanceof Event.Sent message
                    && message.from().equals(lane)
                    && content.shows(message.message(), lane, message.to())) {
                String fate = lost.containsKey(message.id())
                        ? TEXTS.get("story.lost", reason(lost.get(message.id()).reason(), message.to()))
                        : "";
                add(
                        phrases,
                        new Phrase(at, "story.sends", message.message().toString(), fate, life),
                        message.to().name());
            } else if (event instanceof Event.Delivered got
                    && got.to().equals(lane)
                    && content.shows(got.message(), got.from(), lane)) {
                // Only the first copy of a message has been sent.
                String copy = sent.contains(got.id()) ? "" : TEXTS.get("story.doubled");
                add(
                        phrases,
                        new Phrase(at, "story.gets", got.message().toString(), copy, life),
                        got.from().name());
            } else if (event instanceof Event.Woke woke && woke.node().equals(lane)) {
                add(phrases, new Phrase(at, "story.does", TEXTS.get("story.wakes"), "", life), "");
            } else if (event instanceof Event.Happened happened
                    && happened.step() instanceof Fault.Pause pause
                    && pause.node().equals(lane)) {
                String until = Svg.number(at + Flight.millis(pause.length()));
                add(phrases, new Phrase(at, "story.does", TEXTS.get("story.pause", until), "", life), "");
            } else {
                Optional<LaneMark> mark =
                        marks.of(event).filter(found -> found.node().equals(lane));
                if (mark.isPresent()) {
                    add(phrases, mark.get(), life);
                }
                boolean crashed = event instanceof Event.Happened happened
                        && happened.step() instanceof Fault.Crash crash
                        && crash.node().equals(lane);
                life += crashed ? 1 : 0;
            }
        }
        return phrases;
    }

    private static void add(Map<Phrase, List<String>> phrases, LaneMark mark, int life) {
        if (mark.word().isEmpty() || mark.text().isBlank()) {
            add(phrases, new Phrase(mark.at(), "story.does", mark.sentence(), "", life), "");
        } else {
            add(phrases, new Phrase(mark.at(), "story.marks", mark.word(), "", life), mark.text());
        }
    }

    private static void add(Map<Phrase, List<String>> phrases, Phrase phrase, String other) {
        phrases.computeIfAbsent(phrase, any -> new ArrayList<>()).add(other);
    }
}
