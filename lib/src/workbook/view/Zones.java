package workbook.view;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.text.Texts;

/** Copies in zones, and which of them are down. Immutable; every method returns a changed copy. */
public final class Zones implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 12;
    private static final double BOX = 46;
    private static final double GAP = 12;
    private static final double TOP = 58;

    private final Map<String, List<String>> zones;
    private final Set<String> down;
    private final Optional<String> title;

    private Zones(Map<String, List<String>> zones, Set<String> down, Optional<String> title) {
        this.zones = zones;
        this.down = down;
        this.title = title;
    }

    /** No zones yet. */
    public static Zones empty() {
        return new Zones(Map.of(), Set.of(), Optional.empty());
    }

    /** Adds a zone to the right of the others. */
    public Zones zone(String name, String... copies) {
        Map<String, List<String>> more = new LinkedHashMap<>(zones);
        more.put(name, List.of(copies));
        return new Zones(more, down, title);
    }

    /**
     * Shows these copies as down, besides those that are already.
     *
     * @throws IllegalArgumentException if one is in no zone
     */
    public Zones down(String... copies) {
        Set<String> more = new HashSet<>(down);
        for (String copy : copies) {
            if (!copies().contains(copy)) {
                throw new IllegalArgumentException(
                        "The copies in these zones are " + copies() + "; there is no \"" + copy + "\".");
            }
            more.add(copy);
        }
        return new Zones(zones, Set.copyOf(more), title);
    }

    /** Puts {@code words} above the picture. */
    public Zones title(String words) {
        return new Zones(zones, down, Optional.of(words));
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
        return title.orElse(TEXTS.get("zones.title"));
    }

    private List<String> copies() {
        return zones.values().stream().flatMap(List::stream).toList();
    }

    private String left() {
        return TEXTS.get("zones.left", copies().size() - down.size(), copies().size());
    }

    private String svg() {
        Svg svg = new Svg();
        svg.text(Spot.start(8, 20), 14, Ink.GREY, caption(), "font-weight", "bold");
        double x = 8;
        for (Map.Entry<String, List<String>> zone : zones.entrySet()) {
            double width =
                    Math.max(zone.getValue().size() * (BOX + GAP) + GAP, Words.width(zone.getKey(), SIZE) + 2 * GAP);
            svg.mark(
                    zone.getKey(),
                    "rect",
                    "x",
                    x,
                    "y",
                    TOP - 24,
                    "width",
                    width,
                    "height",
                    BOX + 24 + GAP,
                    "rx",
                    6,
                    "fill",
                    "none",
                    "stroke",
                    Ink.GREY,
                    "stroke-opacity",
                    "0.6");
            svg.text(Spot.start(x + GAP, TOP - 8), SIZE, Ink.GREY, zone.getKey());
            double at = x + GAP;
            for (String copy : zone.getValue()) {
                box(svg, copy, at);
                at += BOX + GAP;
            }
            x += width + GAP;
        }
        svg.text(Spot.start(8, TOP + BOX + GAP + 20), SIZE, Ink.GREY, left());
        double words = Math.max(Words.width(caption(), 14) * 1.1, Words.width(left(), SIZE)) + 16;
        return svg.picture(Math.max(x, words), TOP + BOX + GAP + 30, caption());
    }

    private void box(Svg svg, String copy, double x) {
        boolean isDown = down.contains(copy);
        String colour = isDown ? Ink.RED : Ink.TEAL;
        svg.marks(sentence(copy));
        svg.shape(
                "rect",
                "x",
                x,
                "y",
                TOP,
                "width",
                BOX,
                "height",
                BOX,
                "rx",
                4,
                "stroke",
                colour,
                "stroke-width",
                2,
                "stroke-dasharray",
                isDown ? "4 3" : "none",
                "fill",
                colour,
                "fill-opacity",
                isDown ? "0" : "0.2");
        svg.end();
        svg.text(Spot.middle(x + BOX / 2, TOP + (isDown ? 18 : 28)), SIZE, colour, copy, "font-weight", "bold");
        if (isDown) {
            Symbol.cross(svg, sentence(copy), x + BOX / 2, TOP + 31, 6);
        }
    }

    private String sentence(String copy) {
        return TEXTS.get(down.contains(copy) ? "zones.down" : "zones.up", copy);
    }

    private String text() {
        StringBuilder text = new StringBuilder(caption()).append('\n');
        zones.forEach((zone, copies) -> text.append("  ")
                .append(zone)
                .append(": ")
                .append(String.join(", ", copies.stream().map(this::sentence).toList()))
                .append('\n'));
        return text.append("  ").append(left()).append('\n').toString();
    }
}
