package workbook.view;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import replication.leaderless.HashTree;
import replication.leaderless.HashTree.Place;
import workbook.text.Texts;

/**
 * Two hash trees laid on top of each other: where they differ, where they were found equal, and where nobody had to
 * look. For trees of up to 32 leaves. Immutable; every method returns a changed copy.
 */
public final class HashTrees implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final int MOST_LEVELS = 5;
    private static final double LEAF = 34;
    private static final double LEVEL = 44;
    private static final double SIZE = 11;
    private static final double EDGE = 24;

    /** What came of a place, in the order of the legend. */
    private enum Looked {
        DIFFERS,
        EQUAL,
        NEVER
    }

    private final int levels;
    private final HashTree.Difference difference;
    private final Set<Place> looked = new HashSet<>();
    private final Optional<String> title;

    private HashTrees(int levels, HashTree.Difference difference, Optional<String> title) {
        this.levels = levels;
        this.difference = difference;
        this.title = title;
        looked.add(new Place(0, 0));
        difference.places().stream()
                .filter(place -> place.level() < levels)
                .forEach(place -> looked.addAll(place.children()));
    }

    /**
     * Compares two trees of the same size.
     *
     * @throws IllegalArgumentException if they have more than five levels below the root, or not equally many
     */
    public static HashTrees of(HashTree one, HashTree other) {
        if (one.levels() != other.levels() || one.levels() > MOST_LEVELS) {
            throw new IllegalArgumentException("Two trees of equally many levels, at most " + MOST_LEVELS
                    + ", can be drawn; these have " + one.levels() + " and " + other.levels() + ".");
        }
        return new HashTrees(one.levels(), one.compare(other), Optional.empty());
    }

    /** Puts {@code words} above the picture. */
    public HashTrees title(String words) {
        return new HashTrees(levels, difference, Optional.of(words));
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
        return title.orElse(TEXTS.get("trees.title"));
    }

    private String counted() {
        return TEXTS.get("trees.counted", looked.size(), (2 << levels) - 1);
    }

    private Looked looked(Place place) {
        if (difference.places().contains(place)) {
            return Looked.DIFFERS;
        }
        return looked.contains(place) ? Looked.EQUAL : Looked.NEVER;
    }

    private static double x(Place place, int levels) {
        return EDGE + (place.index() + 0.5) * LEAF * (1 << levels - place.level());
    }

    private static double y(Place place) {
        return 48 + place.level() * LEVEL;
    }

    private String svg() {
        Svg svg = new Svg();
        svg.text(Spot.start(8, 20), 14, Ink.GREY, caption(), "font-weight", "bold");
        for (int level = 0; level < levels; level++) {
            for (int index = 0; index < 1 << level; index++) {
                Place place = new Place(level, index);
                place.children().forEach(below -> branch(svg, place, below));
            }
        }
        for (int level = 0; level <= levels; level++) {
            for (int index = 0; index < 1 << level; index++) {
                Place place = new Place(level, index);
                mark(svg, looked(place), name(place), x(place, levels), y(place));
            }
        }
        double bottom = y(new Place(levels, 0));
        for (int leaf = 0; leaf < 1 << levels; leaf++) {
            String colour = difference.leaves().contains(leaf) ? Ink.AMBER : Ink.GREY;
            svg.text(Spot.middle(x(new Place(levels, leaf), levels), bottom + 24), SIZE, colour, "" + leaf);
        }
        double right = legend(svg, bottom + 46);
        double width = Math.max(2 * EDGE + LEAF * (1 << levels), Words.width(caption(), 14) * 1.1 + 16);
        return svg.picture(Math.max(width, right + 8), bottom + 60, caption());
    }

    private void branch(Svg svg, Place place, Place below) {
        boolean differs = looked(below) == Looked.DIFFERS;
        svg.shape(
                "line",
                "x1",
                x(place, levels),
                "y1",
                y(place),
                "x2",
                x(below, levels),
                "y2",
                y(below),
                "stroke",
                differs ? Ink.AMBER : Ink.GREY,
                "stroke-width",
                differs ? 3 : 1,
                "stroke-opacity",
                looked.contains(below) ? "1" : "0.4");
    }

    private static void mark(Svg svg, Looked looked, String name, double x, double y) {
        String title = TEXTS.get("trees." + looked, name);
        switch (looked) {
            case DIFFERS -> Symbol.STALE.draw(svg, x, y, title);
            case EQUAL -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 5.5, "fill", Ink.TEAL);
            case NEVER -> svg.mark(title, "circle", "cx", x, "cy", y, "r", 2.5, "fill", Ink.GREY);
        }
    }

    /** Returns how far it reaches. */
    private double legend(Svg svg, double y) {
        double x = EDGE;
        for (Looked looked : Looked.values()) {
            String words = TEXTS.get("trees.legend." + looked);
            mark(svg, looked, words, x, y - 4);
            svg.text(Spot.start(x + 12, y), SIZE, Ink.GREY, words);
            x += 36 + Words.width(words, SIZE);
        }
        svg.text(Spot.start(x, y), SIZE, Ink.GREY, counted());
        return x + Words.width(counted(), SIZE);
    }

    private String name(Place place) {
        if (place.level() == 0) {
            return TEXTS.get("trees.root");
        }
        return TEXTS.get(place.level() == levels ? "trees.leaf" : "trees.place", place.level(), place.index());
    }

    private String text() {
        List<Place> sorted = looked.stream().sorted().toList();
        return sorted.stream()
                .map(place -> "  " + TEXTS.get("trees." + looked(place), name(place)) + "\n")
                .collect(Collectors.joining("", caption() + "\n", counted() + "\n"));
    }
}
