package workbook.view;

import java.util.List;
import workbook.text.Texts;

/**
 * The three strategies of the unit's document side by side. Arrows show who accepts writes and who passes them on; in
 * the leaderless one the client itself writes to several nodes.
 */
final class Strategies {
    private static final Texts TEXTS = Texts.of("view");
    private static final double PANEL = 270;
    private static final double CLIENT_Y = 62;
    private static final double LEADER_Y = 132;
    private static final double FOLLOWER_Y = 212;

    private record At(String name, double x, double y, Symbol symbol) {}

    private final Svg svg = new Svg();

    private Strategies() {}

    static Picture picture() {
        Strategies drawing = new Strategies();
        drawing.singleLeader(0);
        drawing.multiLeader(PANEL);
        drawing.leaderless(2 * PANEL);
        String text = String.join(
                "\n",
                TEXTS.get("strategies.title"),
                TEXTS.get("strategies.single.text"),
                TEXTS.get("strategies.multi.text"),
                TEXTS.get("strategies.leaderless.text"),
                "");
        return new Picture(drawing.svg.picture(3 * PANEL, 258, TEXTS.get("strategies.title")), text);
    }

    private void singleLeader(double left) {
        title("strategies.single", left);
        At client = client(left + 135);
        At leader = node("strategies.leader", left + 135, LEADER_Y, Symbol.LEADS);
        At one = node("strategies.follower", left + 70, FOLLOWER_Y, Symbol.FOLLOWS);
        At two = node("strategies.follower", left + 200, FOLLOWER_Y, Symbol.FOLLOWS);
        writes(client, leader);
        passesOn(leader, one, two);
    }

    private void multiLeader(double left) {
        title("strategies.multi", left);
        At client = client(left + 70);
        At other = client(left + 200);
        At one = node("strategies.leader", left + 70, LEADER_Y, Symbol.LEADS);
        At two = node("strategies.leader", left + 200, LEADER_Y, Symbol.LEADS);
        writes(client, one);
        writes(other, two);
        passesOn(one, two);
        passesOn(two, one);
    }

    private void leaderless(double left) {
        title("strategies.leaderless", left);
        At client = client(left + 135);
        List<At> nodes = List.of(
                node("strategies.node", left + 45, FOLLOWER_Y - 40, Symbol.FOLLOWS),
                node("strategies.node", left + 135, FOLLOWER_Y, Symbol.FOLLOWS),
                node("strategies.node", left + 225, FOLLOWER_Y - 40, Symbol.FOLLOWS));
        nodes.forEach(node -> writes(client, node));
    }

    private void title(String key, double left) {
        svg.text(Spot.middle(left + PANEL / 2, 22), 14, Ink.GREY, TEXTS.get(key), "font-weight", "bold");
    }

    private At client(double x) {
        String name = TEXTS.get("strategies.client");
        svg.mark(name, "rect", "x", x - 7, "y", CLIENT_Y - 7, "width", 14, "height", 14, "fill", Ink.GREY);
        svg.text(Spot.start(x + 14, CLIENT_Y + 4), 12, Ink.GREY, name);
        return new At(name, x, CLIENT_Y, Symbol.ASKS);
    }

    private At node(String key, double x, double y, Symbol symbol) {
        String name = TEXTS.get(key);
        if (symbol == Symbol.LEADS) {
            svg.mark(name, "circle", "cx", x, "cy", y, "r", 12, "fill", Ink.VIOLET);
        } else {
            svg.mark(
                    name, "circle", "cx", x, "cy", y, "r", 11, "fill", "none", "stroke", Ink.VIOLET, "stroke-width", 3);
        }
        svg.text(Spot.middle(x, y + 30), 12, Ink.GREY, name);
        return new At(name, x, y, symbol);
    }

    private void writes(At from, At to) {
        Arrow arrow = new Arrow(from.x, from.y, to.x, to.y).shortened(13, 17);
        svg.mark(
                TEXTS.get("strategies.writes", from.name, to.name),
                "path",
                "d",
                arrow.lineWithHead(),
                "stroke",
                Ink.GREEN,
                "stroke-width",
                2,
                "fill",
                Ink.GREEN);
    }

    private void passesOn(At from, At... receivers) {
        for (At to : receivers) {
            boolean level = from.y == to.y;
            // Two leaders at the same height pass on to each other: each arrow keeps to its own side.
            double aside = level ? Math.signum(to.x - from.x) * -5 : 0;
            Arrow arrow = new Arrow(from.x, from.y + aside, to.x, to.y + aside).shortened(level ? 16 : 34, 17);
            svg.mark(
                    TEXTS.get("strategies.passes", from.name, to.name),
                    "path",
                    "d",
                    arrow.lineWithHead(),
                    "stroke",
                    Ink.BLUE,
                    "stroke-width",
                    1.6,
                    "stroke-dasharray",
                    "5 3",
                    "fill",
                    Ink.BLUE);
        }
    }
}
