package workbook.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The marks on the lanes of a space-time diagram, with their words. */
final class DiagramMarks {
    private static final double SIZE = 11;
    /** How far from each other the marks of one moment stand, in px. */
    static final double APART = 13;

    /** Marks of one kind at one moment on one lane; more than three are drawn as one. */
    private record Placed(List<LaneMark> marks, double x, double y) {
        LaneMark first() {
            return marks.get(0);
        }

        Symbol symbol() {
            return first().symbol();
        }

        String label() {
            String last = marks.get(marks.size() - 1).label();
            return marks.size() == 1 || last.isBlank()
                    ? Words.shorten(first().label(), 26)
                    : Words.shorten(first().label(), 12) + " … " + Words.shorten(last, 12);
        }
    }

    private final DiagramDrawing drawing;
    private final List<LaneMark> marks;
    private final Svg svg = new Svg();
    private final Svg words = new Svg();
    private final Labels room;
    private final List<Placed> placed = new ArrayList<>();
    private int unsaid;

    DiagramMarks(DiagramDrawing drawing, List<LaneMark> marks, Labels room) {
        this.drawing = drawing;
        this.marks = marks;
        this.room = room;
    }

    void place() {
        Map<List<Object>, Double> occupied = new HashMap<>();
        for (List<LaneMark> together : together()) {
            LaneMark first = together.get(0);
            // Marks of one moment stand side by side.
            double x = drawing.crashX(first)
                    .orElseGet(() -> occupied.merge(
                            List.of(first.node(), first.at()), drawing.x(first.at()), (last, own) -> last + APART));
            double y = drawing.y(first.node());
            String sentence = together.stream().map(LaneMark::sentence).collect(Collectors.joining("; "));
            first.symbol().draw(svg, x, y, first.node() + ", " + Svg.number(first.at()) + " ms: " + sentence);
            room.take(Box.around(x, y, first.symbol().reach()));
            placed.add(new Placed(together, x, y));
        }
    }

    /** Puts the words beside the marks that tell what clients, leaders and faults do, the most telling ones first. */
    void label() {
        label(one -> one.symbol().rank() < Symbol.STORED.rank());
    }

    /** Puts words beside what replicas store, unless an arrow that begins or ends there says the same. */
    void labelStored(Predicate<LaneMark> isSaid) {
        label(one -> one.symbol().rank() >= Symbol.STORED.rank() && !isSaid.test(one.first()));
    }

    /** Draws the marks and their words upon {@code ground}. */
    void draw(Svg ground) {
        ground.append(svg).append(words);
    }

    /** Where {@code mark} is drawn. */
    Optional<Spot> spot(LaneMark mark) {
        return placed.stream()
                .filter(one -> one.marks.contains(mark))
                .map(one -> Spot.middle(one.x, one.y))
                .findFirst();
    }

    /** How many of the telling marks, such as reads and acknowledgements, stand without their words. */
    int unsaid() {
        return unsaid;
    }

    private List<List<LaneMark>> together() {
        Map<List<Object>, List<LaneMark>> groups = new LinkedHashMap<>();
        marks.forEach(
                mark -> groups.computeIfAbsent(List.of(mark.at(), mark.node(), mark.symbol()), any -> new ArrayList<>())
                        .add(mark));
        return groups.values().stream()
                .flatMap(group ->
                        group.size() > 3 ? Stream.of(group) : group.stream().map(List::of))
                .toList();
    }

    private void label(Predicate<Placed> chosen) {
        placed.stream()
                .filter(one -> !one.label().isBlank())
                .filter(chosen)
                .sorted(Comparator.comparingInt(one -> one.symbol().rank()))
                .forEach(one -> room.place(
                                one.label(), SIZE, spots(one), one.symbol().rank() <= 3 ? 4 : 2)
                        .ifPresentOrElse(
                                spot -> words.text(spot, SIZE, one.symbol().colour(), one.label()),
                                () -> unsaid += one.symbol().rank() < Symbol.ASKS.rank() ? 1 : 0));
    }

    private static List<Spot> spots(Placed one) {
        List<Spot> spots = new ArrayList<>();
        for (double row : new double[] {-10, -13, 18, -22, 30}) {
            spots.add(Spot.start(one.x - 4, one.y + row));
            spots.add(Spot.middle(one.x, one.y + row));
            spots.add(Spot.end(one.x + 4, one.y + row));
        }
        return spots;
    }
}
