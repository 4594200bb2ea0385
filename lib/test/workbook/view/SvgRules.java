package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What every picture of the workbook keeps to, whatever it shows. */
final class SvgRules {
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "g", "line", "rect", "circle", "path", "text");
    private static final Set<String> SHAPES = Set.of("rect", "circle");

    record Words(String text, Box box) {}

    private SvgRules() {}

    /** Asserts all rules and returns the root. */
    static Element assertKept(Picture picture) {
        Element root = parse(picture.svg());
        assertEquals("img", root.getAttribute("role"), "role of the root");
        assertFalse(root.getAttribute("viewBox").isEmpty(), "the root has a viewBox");
        assertFalse(root.getAttribute("width").isEmpty(), "the root has a width");
        assertEquals("title", root.getFirstChild().getNodeName(), "the first child of the root");
        for (Element element : elements(root)) {
            assertTrue(ELEMENTS.contains(element.getTagName()), () -> "no <" + element.getTagName() + "> in a picture");
            for (String forbidden :
                    List.of("id", "style", "class", "href", "onload", "onclick", "clip-path", "filter")) {
                assertFalse(element.hasAttribute(forbidden), () -> forbidden + " on " + element.getTagName());
            }
            if (SHAPES.contains(element.getTagName())) {
                assertTrue(
                        hasTitle(element),
                        () -> "a " + element.getTagName() + " without a title at x=" + element.getAttribute("x")
                                + element.getAttribute("cx"));
            }
        }
        assertNoWordsOverlap(root);
        assertFalse(picture.text().isBlank(), "a picture has a text twin");
        assertFalse(
                picture.svg().contains("NaN") || picture.svg().contains("Infinity"), "a coordinate that is no number");
        return root;
    }

    /** The words of a picture and the room they take at the least, within the picture. */
    static List<Words> words(Element root) {
        List<Words> words = new ArrayList<>();
        for (Element element : elements(root)) {
            if (element.getTagName().equals("text")) {
                double size = number(element, "font-size");
                double width = element.getTextContent()
                                .codePoints()
                                .mapToDouble(c -> c >= 0x2E80 ? 1 : 0.52)
                                .sum()
                        * size;
                double x = number(element, "x")
                        - switch (element.getAttribute("text-anchor")) {
                            case "middle" -> width / 2;
                            case "end" -> width;
                            default -> 0;
                        };
                double y = number(element, "y");
                words.add(new Words(element.getTextContent(), new Box(x, y - 0.72 * size, x + width, y)));
            }
        }
        return words;
    }

    private static void assertNoWordsOverlap(Element root) {
        String[] view = root.getAttribute("viewBox").split(" ");
        Box ground = new Box(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
        List<Words> words = words(root);
        for (int i = 0; i < words.size(); i++) {
            Words one = words.get(i);
            assertTrue(one.box.within(ground), () -> "\"" + one.text + "\" leaves the picture: " + one.box);
            for (Words other : words.subList(i + 1, words.size())) {
                assertFalse(
                        one.box.overlaps(other.box), () -> "\"" + one.text + "\" and \"" + other.text + "\" overlap");
            }
        }
    }

    private static boolean hasTitle(Element element) {
        return element.getElementsByTagName("title").getLength() > 0
                || element.getParentNode() instanceof Element parent
                        && parent.getTagName().equals("g")
                        && parent.getFirstChild() != null
                        && parent.getFirstChild().getNodeName().equals("title");
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    static List<Element> elements(Element root) {
        List<Element> elements = new ArrayList<>(List.of(root));
        NodeList below = root.getElementsByTagName("*");
        for (int i = 0; i < below.getLength(); i++) {
            elements.add((Element) below.item(i));
        }
        return elements;
    }

    static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }
}
