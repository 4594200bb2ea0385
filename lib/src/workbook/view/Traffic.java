package workbook.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.text.Texts;

/**
 * Who sends to whom: nodes on a circle, an arrow for each link that is used, words such as a count beside it.
 * Immutable; every method returns a changed copy.
 */
public final class Traffic implements Drawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 12;
    private static final double NODE = 22;

    private record Link(String from, String to, String words) {}

    private final List<String> nodes;
    private final List<Link> links;
    private final Optional<String> title;

    private Traffic(List<String> nodes, List<Link> links, Optional<String> title) {
        this.nodes = nodes;
        this.links = links;
        this.title = title;
    }

    /** Nodes without links; the first one stands at the top, the others follow clockwise. */
    public static Traffic of(String... nodes) {
        return new Traffic(List.of(nodes), List.of(), Optional.empty());
    }

    /**
     * Adds an arrow with {@code words} beside it, such as "4 deliveries"; they may be empty.
     *
     * @throws IllegalArgumentException if a node is not in the picture
     */
    public Traffic arrow(String from, String to, String words) {
        if (!nodes.contains(from) || !nodes.contains(to)) {
            throw new IllegalArgumentException(
                    "The nodes of this picture are " + nodes + "; an arrow cannot go from " + from + " to " + to + ".");
        }
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(from, to, words));
        return new Traffic(nodes, List.copyOf(more), title);
    }

    /** Puts {@code words} above the picture. */
    public Traffic title(String words) {
        return new Traffic(nodes, links, Optional.of(words));
    }

    @Override
    public Picture picture() {
        StringBuilder text = new StringBuilder(caption()).append('\n');
        links.forEach(link -> text.append("  ").append(sentence(link)).append('\n'));
        return new Picture(svg(), text.toString());
    }

    /** The picture's text twin. */
    @Override
    public String toString() {
        return picture().text();
    }

    private String caption() {
        return title.orElse(TEXTS.get("traffic.title", String.join(", ", nodes)));
    }

    private static String sentence(Link link) {
        return link.from + " → " + link.to + (link.words.isEmpty() ? "" : ": " + link.words);
    }

    private String svg() {
        Svg svg = new Svg();
        double radius = nodes.size() <= 3 ? 88 : 120;
        double widest = nodes.stream()
                .mapToDouble(name -> Words.width(name, SIZE))
                .max()
                .orElse(0);
        double longest = links.stream()
                .mapToDouble(link -> Words.width(link.words, 11))
                .max()
                .orElse(0);
        double side = Math.max(widest / 2, NODE) + Math.max(24, longest / 2);
        double titleWidth =
                title.map(words -> Words.width(words, 14) * 1.1 + 16).orElse(0.0);
        double width = Math.max(2 * (radius + side), titleWidth);
        double top = (title.isPresent() ? 34 : 10) + NODE;
        double centreX = width / 2;
        double centreY = top + radius;
        double lowest = radius * Math.cos(Math.PI * (nodes.size() % 2) / Math.max(1, nodes.size()));
        double height = centreY + (nodes.size() < 2 ? -radius : lowest) + 40;
        Labels room = new Labels(new Box(2, title.isPresent() ? 24 : 2, width - 2, height - 2));
        List<Spot> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / nodes.size();
            places.add(Spot.middle(centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)));
        }
        title.ifPresent(words -> svg.text(Spot.start(8, 18), 14, Ink.GREY, words, "font-weight", "bold"));
        for (int i = 0; i < nodes.size(); i++) {
            Spot place = places.get(i);
            svg.mark(nodes.get(i), "circle", "cx", place.x(), "cy", place.y(), "r", 9, "fill", Ink.VIOLET);
            Spot name = Spot.middle(place.x(), place.y() + (place.y() < centreY - radius / 2 ? -14 : 24));
            svg.text(name, SIZE, Ink.GREY, nodes.get(i), "font-weight", "bold");
            room.take(Box.of(nodes.get(i), SIZE, name));
            room.take(Box.around(place.x(), place.y(), 10));
        }
        List<Arrow> arrows = links.stream().map(link -> arrow(link, places)).toList();
        for (int i = 0; i < links.size(); i++) {
            svg.mark(
                    sentence(links.get(i)),
                    "path",
                    "d",
                    arrows.get(i).lineWithHead(),
                    "stroke",
                    Ink.BLUE,
                    "stroke-width",
                    1.6,
                    "fill",
                    Ink.BLUE);
            room.avoid(
                    arrows.get(i).x1(),
                    arrows.get(i).y1(),
                    arrows.get(i).x2(),
                    arrows.get(i).y2());
        }
        for (int i = 0; i < links.size(); i++) {
            label(svg, room, links.get(i).words, arrows.get(i));
        }
        return svg.picture(width, height, caption());
    }

    /** An arrow runs a little beside the straight line, so that the way back has room. */
    private Arrow arrow(Link link, List<Spot> places) {
        Spot from = places.get(nodes.indexOf(link.from));
        Spot to = places.get(nodes.indexOf(link.to));
        Arrow straight = new Arrow(from.x(), from.y(), to.x(), to.y()).shortened(14, 14);
        double dx = -(straight.y2() - straight.y1()) / Math.max(1, straight.length()) * 4;
        double dy = (straight.x2() - straight.x1()) / Math.max(1, straight.length()) * 4;
        return new Arrow(straight.x1() - dx, straight.y1() - dy, straight.x2() - dx, straight.y2() - dy);
    }

    private static void label(Svg svg, Labels room, String words, Arrow arrow) {
        if (words.isEmpty()) {
            return;
        }
        List<Spot> spots = new ArrayList<>();
        for (double share : new double[] {0.5, 0.4, 0.6, 0.3, 0.7}) {
            for (double away : new double[] {6, 12, 20}) {
                spots.add(Spot.start(arrow.x(share) + away, arrow.y(share) + 4));
                spots.add(Spot.end(arrow.x(share) - away, arrow.y(share) + 4));
                spots.add(Spot.middle(arrow.x(share), arrow.y(share) - away));
                spots.add(Spot.middle(arrow.x(share), arrow.y(share) + away + 8));
            }
        }
        room.place(words, 11, spots, 0).ifPresent(spot -> svg.text(spot, 11, Ink.BLUE, words));
    }
}
