package workbook.report;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import workbook.view.Picture;

/**
 * Copies pictures that a checking JVM has sent. An answer that lives there may have forged them, and whoever opens a
 * report must not run what somebody else has written: only shapes, words and numbers pass.
 */
final class SafeSvg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS = Set.of(
            "svg", "g", "title", "text", "tspan", "path", "line", "rect", "circle", "ellipse", "polygon", "polyline");

    private static final Set<String> ATTRIBUTES = Set.of(
            "cx",
            "cy",
            "d",
            "dx",
            "dy",
            "fill",
            "fill-opacity",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "height",
            "opacity",
            "points",
            "r",
            "role",
            "rx",
            "ry",
            "stroke",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "stroke-width",
            "text-anchor",
            "transform",
            "viewBox",
            "width",
            "x",
            "x1",
            "x2",
            "y",
            "y1",
            "y2");

    private final StringWriter text = new StringWriter();
    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    private SafeSvg(String svg) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        in = factory.createXMLStreamReader(new StringReader(svg));
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** The picture as one SVG element; empty if it is no such element, or holds anything but a drawing. */
    static Optional<String> of(Picture picture) {
        try {
            return new SafeSvg(picture.svg()).copy();
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
    }

    private Optional<String> copy() throws XMLStreamException {
        boolean first = true;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    if (!mayStart(first)) {
                        return Optional.empty();
                    }
                    start(first);
                    first = false;
                }
                case XMLStreamReader.END_ELEMENT -> out.writeEndElement();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.SPACE -> out.writeCharacters(in.getText());
                case XMLStreamReader.END_DOCUMENT, XMLStreamReader.COMMENT -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        out.flush();
        return Optional.of(text.toString());
    }

    private boolean mayStart(boolean first) {
        String name = in.getLocalName();
        return NAMESPACE.equals(in.getNamespaceURI()) && ELEMENTS.contains(name) && first == name.equals("svg");
    }

    private void start(boolean first) throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        if (first) {
            out.writeDefaultNamespace(NAMESPACE);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            boolean plain = ATTRIBUTES.contains(in.getAttributeName(i).toString());
            if (plain && !value.contains("url(")) {
                out.writeAttribute(name, value);
            }
        }
    }
}
