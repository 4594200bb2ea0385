package workbook.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.text.Texts;

/**
 * Versions and what they were made from: a graph that forks where two were written without seeing each other, and joins
 * where one was written after seeing several. Time goes right. Versions that nothing was made from stand out: they are
 * the siblings that a store still keeps. Immutable; every method returns a changed copy.
 */
public final class VersionGraph implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 12;
    private static final double HEIGHT = 26;
    private static final double ROW = 38;
    private static final double BETWEEN = 56;

    private final Map<String, List<String>> parents;
    private final Optional<String> title;

    private VersionGraph(Map<String, List<String>> parents, Optional<String> title) {
        this.parents = parents;
        this.title = title;
    }

    /** A graph without versions. */
    public static VersionGraph empty() {
        return new VersionGraph(Map.of(), Optional.empty());
    }

    /**
     * Adds a version that was written after seeing {@code seen}.
     *
     * @throws IllegalArgumentException if there is one of that name already, or no version of a name in {@code seen}
     */
    public VersionGraph version(String name, String... seen) {
        if (parents.containsKey(name)) {
            throw new IllegalArgumentException("There is already a version named \"" + name + "\"; names differ.");
        }
        for (String one : seen) {
            if (!parents.containsKey(one)) {
                throw new IllegalArgumentException(
                        "There is no version named \"" + one + "\" yet; add it before \"" + name + "\".");
            }
        }
        Map<String, List<String>> more = new LinkedHashMap<>(parents);
        more.put(name, Arrays.stream(seen).distinct().toList());
        return new VersionGraph(more, title);
    }

    /** Puts {@code words} above the picture. */
    public VersionGraph title(String words) {
        return new VersionGraph(parents, Optional.of(words));
    }

    @Override
    public Picture picture() {
        return new Picture(svg(), text());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private String caption() {
        return title.orElse(TEXTS.get("graph.title"));
    }

    private boolean isKept(String version) {
        return parents.values().stream().noneMatch(seen -> seen.contains(version));
    }

    private List<List<String>> columns() {
        Map<String, Integer> depth = new HashMap<>();
        List<List<String>> columns = new ArrayList<>();
        parents.forEach((version, seen) -> {
            int column = seen.stream().mapToInt(one -> depth.get(one) + 1).max().orElse(0);
            depth.put(version, column);
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(version);
        });
        return columns;
    }

    private Map<String, Box> boxes(double top) {
        List<List<String>> columns = columns();
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Box> boxes = new LinkedHashMap<>();
        double x = 12;
        for (List<String> column : columns) {
            double width = 20
                    + column.stream()
                            .mapToDouble(name -> Words.width(name, SIZE))
                            .max()
                            .orElse(0);
            double y = top + (rows - column.size()) * ROW / 2;
            for (String version : column) {
                boxes.put(version, new Box(x, y, x + width, y + HEIGHT));
                y += ROW;
            }
            x += width + BETWEEN;
        }
        return boxes;
    }

    private String svg() {
        Svg svg = new Svg();
        Map<String, Box> boxes = boxes(title.isPresent() ? 36 : 12);
        title.ifPresent(words -> svg.text(Spot.start(8, 18), 14, Ink.GREY, words, "font-weight", "bold"));
        parents.forEach((version, seen) -> seen.forEach(one -> {
            Box from = boxes.get(one);
            Box to = boxes.get(version);
            Arrow arrow = new Arrow(from.right(), from.top() + HEIGHT / 2, to.left() - 2, to.top() + HEIGHT / 2);
            svg.mark(one + " → " + version, "path", "d", arrow.lineWithHead(), "stroke", Ink.GREY, "fill", Ink.GREY);
        }));
        boxes.forEach((version, box) -> draw(svg, version, box));
        double right = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + 12;
        double bottom = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(24) + 12;
        double words = title.map(line -> Words.width(line, 14) * 1.1 + 16).orElse(0.0);
        return svg.picture(Math.max(Math.max(right, 120), words), bottom, caption());
    }

    private void draw(Svg svg, String version, Box box) {
        boolean kept = isKept(version);
        String colour = kept ? Ink.BLUE : Ink.GREY;
        svg.marks(sentence(version));
        svg.shape(
                "rect",
                "x",
                box.left(),
                "y",
                box.top(),
                "width",
                box.right() - box.left(),
                "height",
                HEIGHT,
                "rx",
                6,
                "stroke",
                colour,
                "stroke-width",
                kept ? 2 : 1,
                "fill",
                colour,
                "fill-opacity",
                kept ? "0.2" : "0");
        svg.text(Spot.middle((box.left() + box.right()) / 2, box.top() + 17.5), SIZE, colour, version);
        svg.end();
    }

    private String sentence(String version) {
        List<String> seen = parents.get(version);
        String origin = seen.isEmpty()
                ? TEXTS.get("graph.first", version)
                : TEXTS.get("graph.seen", version, String.join(", ", seen));
        return isKept(version) ? origin + TEXTS.get("graph.kept") : origin;
    }

    private String text() {
        StringBuilder text = new StringBuilder(caption()).append('\n');
        parents.keySet()
                .forEach(version -> text.append("  ").append(sentence(version)).append('\n'));
        return text.toString();
    }
}
