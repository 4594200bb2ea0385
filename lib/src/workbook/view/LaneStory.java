package workbook.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final String SENDS = "story.sends";
    private static final String GETS = "story.gets";

    /** What a lane did, but for whom with. */
    private record Phrase(double at, String key, String what, String fate) {}

    /** What a lane did in one go with others, such as receivers. */
    private record Told(Phrase phrase, List<String> others) {
        String words() {
            return TEXTS.get(phrase.key, phrase.what, String.join(", ", others), phrase.fate);
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
            appendLane(text, told(lane));
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
        return content.window().shows(at);
    }

    private void appendLane(StringBuilder text, List<Told> told) {
        if (told.isEmpty()) {
            text.append("            ").append(TEXTS.get("story.nothing")).append('\n');
        }
        Map<Double, List<String>> moments = new TreeMap<>();
        told.forEach(one ->
                moments.computeIfAbsent(one.phrase.at, any -> new ArrayList<>()).add(one.words()));
        double last = content.from();
        for (Map.Entry<Double, List<String>> moment : moments.entrySet()) {
            double before = last;
            double at = moment.getKey();
            if (content.window().gaps().stream().anyMatch(gap -> before <= gap.from() && gap.to() <= at)) {
                text.append("      ").append(TEXTS.get("story.gap")).append('\n');
            }
            last = at;
            text.append(String.format("%7s", Svg.number(at)))
                    .append(" ms  ")
                    .append(String.join("; ", moment.getValue()))
                    .append('\n');
        }
    }

    private List<Told> told(NodeId lane) {
        LaneMarks marks = new LaneMarks(content.trace());
        List<Told> told = new ArrayList<>();
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
                        told,
                        new Phrase(at, SENDS, message.message().toString(), fate),
                        message.to().name());
            } else if (event instanceof Event.Delivered got
                    && got.to().equals(lane)
                    && content.shows(got.message(), got.from(), lane)) {
                // Only the first copy of a message has been sent.
                String copy = sent.contains(got.id()) ? "" : TEXTS.get("story.doubled");
                add(
                        told,
                        new Phrase(at, GETS, got.message().toString(), copy),
                        got.from().name());
            } else if (event instanceof Event.Woke woke && woke.node().equals(lane)) {
                add(told, new Phrase(at, "story.does", TEXTS.get("story.wakes"), ""), "");
            } else if (event instanceof Event.Happened happened
                    && happened.step() instanceof Fault.Pause pause
                    && pause.node().equals(lane)) {
                String until = Svg.number(at + Flight.millis(pause.length()));
                add(told, new Phrase(at, "story.does", TEXTS.get("story.pause", until), ""), "");
            } else {
                marks.of(event).filter(mark -> mark.node().equals(lane)).ifPresent(mark -> add(told, mark));
            }
        }
        return told;
    }

    private static void add(List<Told> told, LaneMark mark) {
        if (mark.word().isEmpty() || mark.text().isBlank()) {
            add(told, new Phrase(mark.at(), "story.does", mark.sentence(), ""), "");
        } else {
            add(told, new Phrase(mark.at(), "story.marks", mark.word(), ""), mark.text());
        }
    }

    /**
     * Joins {@code phrase} with the last one if it says the same; the order of what a lane did is part of the story.
     * Only what is sent in one go has none.
     */
    private static void add(List<Told> told, Phrase phrase, String other) {
        int place = told.size() - 1;
        while (place >= 0
                && !told.get(place).phrase.equals(phrase)
                && phrase.key.equals(SENDS)
                && told.get(place).phrase.key.equals(SENDS)) {
            place--;
        }
        if (place >= 0 && told.get(place).phrase.equals(phrase)) {
            told.get(place).others.add(other);
        } else {
            told.add(new Told(phrase, new ArrayList<>(List.of(other))));
            joinAnswers(told);
        }
    }

    /** Who gets the same from several, one by one, and gives each the same answer, is told so once. */
    private static void joinAnswers(List<Told> told) {
        int last = told.size() - 1;
        if (last >= 3
                && told.get(last).phrase.key.equals(SENDS)
                && told.get(last - 1).phrase.key.equals(GETS)
                && told.get(last).phrase.equals(told.get(last - 2).phrase)
                && told.get(last - 1).phrase.equals(told.get(last - 3).phrase)) {
            told.get(last - 2).others.addAll(told.remove(last).others);
            told.get(last - 3).others.addAll(told.remove(last - 1).others);
        }
    }
}
