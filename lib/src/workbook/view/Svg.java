package workbook.view;

import java.util.stream.Stream;

/**
 * Writes one SVG picture: elements with presentation attributes, nothing that a sanitiser would take out and nothing
 * that could clash with a second picture on the same page.
 */
final class Svg {
    private static final String VIEW_BOX = "viewBox=\"0 0 ";

    private final StringBuilder body = new StringBuilder();

    /** An element without content. {@code attributes} are names and values in turn; numbers get one decimal. */
    Svg shape(String name, Object... attributes) {
        start(name, attributes);
        body.append("/>");
        return this;
    }

    /** An element that tells {@code title} to whoever points at it or hears it. */
    Svg mark(String title, String name, Object... attributes) {
        start(name, attributes);
        body.append('>');
        title(title);
        body.append("</").append(name).append('>');
        return this;
    }

    /** Opens a group; {@link #end} closes it. */
    Svg group(Object... attributes) {
        start("g", attributes);
        body.append('>');
        return this;
    }

    /** Opens a group of shapes that are one mark. */
    Svg marks(String title, Object... attributes) {
        group(attributes);
        title(title);
        return this;
    }

    Svg end() {
        body.append("</g>");
        return this;
    }

    /** A line of words. {@code anchor} is start, middle or end; {@code y} is the baseline. */
    Svg text(Spot spot, double size, String colour, String words, Object... attributes) {
        body.append("<text");
        attributes("x", spot.x(), "y", spot.y(), "font-size", size, "fill", colour);
        if (!spot.anchor().equals("start")) {
            attributes("text-anchor", spot.anchor());
        }
        attributes(attributes);
        body.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    /** Puts a whole picture into this one, {@code down} px below its upper edge. */
    Svg whole(Picture picture, double down) {
        String svg = picture.svg();
        group("transform", "translate(0 " + number(down) + ")");
        body.append(svg, svg.indexOf('>') + 1, svg.lastIndexOf("</svg>"));
        return end();
    }

    /** Width and height of a picture that {@link #picture} has made. */
    static double[] size(Picture picture) {
        String svg = picture.svg();
        int begin = svg.indexOf(VIEW_BOX) + VIEW_BOX.length();
        return Stream.of(svg.substring(begin, svg.indexOf('"', begin)).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Puts everything that {@code above} has drawn on top of this. */
    Svg append(Svg above) {
        body.append(above.body);
        return this;
    }

    /** The whole picture, on a transparent ground. */
    String picture(double width, double height, String title) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + VIEW_BOX + number(width) + " " + number(height)
                + "\" width=\"" + number(width) + "\" role=\"img\" font-family=\"sans-serif\"><title>" + escaped(title)
                + "</title>" + body + "</svg>";
    }

    private void start(String name, Object... attributes) {
        body.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            body.append(' ').append(attributes[i]).append("=\"");
            body.append(value instanceof Number number ? number(number.doubleValue()) : escaped(value.toString()));
            body.append('"');
        }
    }

    private void title(String title) {
        body.append("<title>").append(escaped(title)).append("</title>");
    }

    /** A coordinate: one decimal, none where it is 0. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    /** Two coordinates as the data of a path. */
    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** {@code text} as it may stand in XML and HTML; characters that XML forbids become "?". */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n', '\r', '\t' -> safe.append(' ');
                default -> safe.appendCodePoint(allowedInXml(c) ? c : '?');
            }
        });
        return safe.toString();
    }

    private static boolean allowedInXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
