package workbook.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import workbook.text.Texts;
import workbook.view.ClusterState.Condition;
import workbook.view.ClusterState.Member;
import workbook.view.ClusterState.Role;

/** Puts a cluster on paper: links first, then who follows whom, then the nodes, words last. */
final class ClusterDrawing {
    private static final Texts TEXTS = Texts.of("view");
    private static final double SIZE = 11;
    private static final double NAME = 13;
    private static final double NODE = 17;
    private static final int MOST_LETTERS = 18;

    private final ClusterState state;
    private final Optional<String> title;
    private final String caption;
    private final Svg svg = new Svg();
    private final Map<String, Spot> places = new LinkedHashMap<>();
    private final double radius;
    private final double width;
    private final double centreX;
    private final double centreY;
    private final Labels room;

    ClusterDrawing(ClusterState state, Optional<String> title, String caption) {
        this.state = state;
        this.title = title;
        this.caption = caption;
        int nodes = state.members().size();
        this.radius = nodes <= 3 ? 84 : nodes <= 5 ? 104 : nodes <= 7 ? 126 : 150;
        double words = state.members().stream()
                .flatMapToDouble(
                        member -> DoubleStream.of(Words.width(name(member), NAME), Words.width(note(member), SIZE)))
                .max()
                .orElse(0);
        double heading = title.map(line -> Words.width(line, 14) * 1.1 + 16).orElse(0.0);
        this.width = Math.max(Math.max(2 * (radius + NODE + 14 + words), heading), 390);
        this.centreX = width / 2;
        this.centreY = (title.isPresent() ? 28 : 6) + radius + 66;
        for (int i = 0; i < nodes; i++) {
            double angle = -Math.PI / 2 + 2 * Math.PI * i / nodes;
            places.put(
                    state.members().get(i).name(),
                    Spot.middle(centreX + radius * Math.cos(angle), centreY + radius * Math.sin(angle)));
        }
        this.room = new Labels(new Box(2, title.isPresent() ? 24 : 2, width - 2, centreY + radius + 66));
    }

    String svg() {
        places.values().forEach(place -> room.take(Box.around(place.x(), place.y(), NODE + 3)));
        drawLinks();
        state.members().forEach(this::drawFollowing);
        state.members().forEach(this::drawNode);
        state.members().forEach(this::drawWords);
        double lowest = places.values().stream().mapToDouble(Spot::y).max().orElse(centreY);
        double end = drawLegend(lowest + 66);
        title.ifPresent(words -> svg.text(Spot.start(8, 18), 14, Ink.GREY, words, "font-weight", "bold"));
        return svg.picture(width, end, caption);
    }

    private static String name(Member member) {
        return Words.shorten(member.name(), MOST_LETTERS);
    }

    private static String note(Member member) {
        String note = member.condition() == Condition.DOWN ? TEXTS.get("cluster.legend.down") : member.note();
        return Words.shorten(note, MOST_LETTERS);
    }

    private void drawLinks() {
        List<String> names = List.copyOf(places.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                boolean there = state.isCut(one, other);
                boolean back = state.isCut(other, one);
                if (there || back) {
                    drawCut(there ? one : other, there ? other : one, there && back);
                } else {
                    Arrow line = between(one, other).shortened(NODE, NODE);
                    svg.shape("path", "d", line.line(), "stroke", Ink.GREY, "stroke-opacity", "0.3", "fill", "none");
                }
            }
        }
    }

    private void drawCut(String from, String to, boolean bothWays) {
        String sentence = TEXTS.get(bothWays ? "cluster.link.cut" : "cluster.link.oneway", from, to);
        Arrow line = between(from, to).shortened(NODE + 2, NODE + 4);
        svg.mark(
                sentence,
                "path",
                "d",
                bothWays ? line.line() : line.lineWithHead(),
                "stroke",
                Ink.RED,
                "stroke-width",
                1.2,
                "stroke-opacity",
                "0.7",
                "stroke-dasharray",
                "2 5",
                "fill",
                "none");
        double place = 0.5;
        for (double share : new double[] {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72}) {
            if (room.isFree(Box.around(line.x(share), line.y(share), 6))) {
                place = share;
                break;
            }
        }
        room.take(Box.around(line.x(place), line.y(place), 6));
        Symbol.cross(svg, sentence, line.x(place), line.y(place), 4);
    }

    /** The arrow runs a little beside the link, so that both are seen. */
    private void drawFollowing(Member member) {
        if (member.follows().isEmpty() || member.condition() == Condition.DOWN) {
            return;
        }
        Arrow straight = between(member.name(), member.follows().get()).shortened(NODE + 3, NODE + 4);
        double dx = -(straight.y2() - straight.y1()) / Math.max(1, straight.length()) * 5;
        double dy = (straight.x2() - straight.x1()) / Math.max(1, straight.length()) * 5;
        Arrow arrow = new Arrow(straight.x1() + dx, straight.y1() + dy, straight.x2() + dx, straight.y2() + dy);
        boolean hears = !state.isCut(member.follows().get(), member.name());
        svg.mark(
                ClusterDiagram.sentence(member),
                "path",
                "d",
                arrow.lineWithHead(),
                "stroke",
                Ink.VIOLET,
                "stroke-width",
                1.8,
                "stroke-dasharray",
                hears ? "none" : "6 4",
                "fill",
                Ink.VIOLET);
    }

    private Arrow between(String from, String to) {
        Spot start = places.get(from);
        Spot end = places.get(to);
        return new Arrow(start.x(), start.y(), end.x(), end.y());
    }

    private void drawNode(Member member) {
        Spot place = places.get(member.name());
        new ClusterSign(svg, place.x(), place.y(), NODE).draw(member, ClusterDiagram.sentence(member));
    }

    /** Name and note stand outside of the circle, so that no link runs through them. */
    private void drawWords(Member member) {
        Spot place = places.get(member.name());
        double dx = (place.x() - centreX) / Math.max(1, radius);
        double dy = (place.y() - centreY) / Math.max(1, radius);
        String anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
        double side = anchor.equals("middle") ? 0 : Math.signum(dx) * (NODE + 8);
        double x = place.x() + side;
        boolean above = anchor.equals("middle") && dy < 0;
        boolean crowned = member.role() == Role.LEADS && member.condition() != Condition.DOWN;
        double y = place.y() + (side != 0 ? 2 + 6 * dy : above ? -(NODE + 12) - (crowned ? 14 : 0) : NODE + 18);
        String note = note(member);
        if (above && !note.isEmpty()) {
            y -= 8;
        }
        svg.text(new Spot(x, y, anchor), NAME, Ink.GREY, name(member), "font-weight", "bold");
        if (!note.isEmpty()) {
            String colour = member.condition() == Condition.DOWN ? Ink.RED : Ink.VIOLET;
            svg.text(new Spot(x, y + 14, anchor), SIZE, colour, note);
        }
    }

    private double drawLegend(double y) {
        List<Member> signs = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role != Role.NODE && state.members().stream().anyMatch(one -> one.role() == role)) {
                signs.add(new Member(key(role.name()), role, Optional.empty(), Condition.UP, ""));
            }
        }
        for (Condition condition : new Condition[] {Condition.PAUSED, Condition.DOWN}) {
            if (state.members().stream().anyMatch(one -> one.condition() == condition)) {
                signs.add(new Member(key(condition.name()), Role.NODE, Optional.empty(), condition, ""));
            }
        }
        double x = 16;
        double line = y;
        for (Member sign : signs) {
            double wide = 22 + Words.width(sign.name(), SIZE);
            if (x + wide > width && x > 16) {
                x = 16;
                line += 20;
            }
            new ClusterSign(svg, x + 5, line, 7).draw(sign, sign.name());
            svg.text(Spot.start(x + 18, line + 4), SIZE, Ink.GREY, sign.name());
            x += wide + 18;
        }
        if (!state.cuts().isEmpty()) {
            String word = key("CUT");
            if (x + 22 + Words.width(word, SIZE) > width && x > 16) {
                x = 16;
                line += 20;
            }
            Symbol.cross(svg, word, x + 5, line, 4);
            svg.text(Spot.start(x + 18, line + 4), SIZE, Ink.GREY, word);
            return line + 14;
        }
        return signs.isEmpty() ? y - 20 : line + 14;
    }

    private static String key(String name) {
        return TEXTS.get("cluster.legend." + name.toLowerCase(java.util.Locale.ROOT));
    }
}
