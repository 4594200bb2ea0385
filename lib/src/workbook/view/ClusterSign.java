package workbook.view;

import workbook.view.ClusterState.Condition;
import workbook.view.ClusterState.Member;
import workbook.view.ClusterState.Role;

/** The sign of one node: a crown and L for who leads, F for who follows, C for a candidate, × for who is down. */
final class ClusterSign {
    private final Svg svg;
    private final double x;
    private final double y;
    private final double radius;

    ClusterSign(Svg svg, double x, double y, double radius) {
        this.svg = svg;
        this.x = x;
        this.y = y;
        this.radius = radius;
    }

    void draw(Member member, String title) {
        if (member.condition() == Condition.DOWN) {
            ring(title, Ink.RED, "0", "3 4");
            Symbol.cross(svg, title, x, y, radius * 0.4);
            return;
        }
        boolean leads = member.role() == Role.LEADS;
        String colour = member.role() == Role.NODE ? Ink.GREY : Ink.VIOLET;
        ring(title, colour, leads ? "0.25" : "0.06", member.role() == Role.STANDS ? "7 3" : "none");
        if (leads && radius > 10) {
            crown(title);
        }
        String letter = switch (member.role()) {
            case LEADS -> "L";
            case FOLLOWS -> "F";
            case STANDS -> "C";
            case NODE -> "";
        };
        if (member.condition() == Condition.PAUSED) {
            pause(title);
        } else if (!letter.isEmpty()) {
            svg.text(Spot.middle(x, y + radius * 0.38), radius * 1.05, colour, letter, "font-weight", "bold");
        }
    }

    private void ring(String title, String colour, String opacity, String dashes) {
        svg.mark(
                title,
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                radius,
                "fill",
                colour,
                "fill-opacity",
                opacity,
                "stroke",
                colour,
                "stroke-width",
                radius > 10 ? 2.2 : 1.4,
                "stroke-dasharray",
                dashes);
    }

    private void crown(String title) {
        String outline = "M" + Svg.point(x - 9, y - radius - 4) + "l-2 -9l6 4l5 -7l5 7l6 -4l-2 9z";
        svg.mark(title, "path", "d", outline, "fill", Ink.VIOLET);
    }

    private void pause(String title) {
        double reach = radius * 0.45;
        String bars = "M" + Svg.point(x - reach * 0.6, y - reach) + "v" + Svg.number(2 * reach) + "M"
                + Svg.point(x + reach * 0.6, y - reach) + "v" + Svg.number(2 * reach);
        svg.mark(title, "path", "d", bars, "stroke", Ink.AMBER, "stroke-width", radius * 0.22, "fill", "none");
    }
}
