package workbook.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one page of HTML, in which no words can become marks. */
final class Page {
    private static final String STYLE = "/report/page.css";

    /** Letters that nobody sees and that turn the reading direction: words could pretend to be others. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Page() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** What stands in an element or on a page. */
    @FunctionalInterface
    interface Content {
        void write(Page page) throws XMLStreamException;
    }

    /** A whole document, which needs no other file. */
    static String of(String language, String title, Content body) {
        try {
            Page page = new Page();
            page.xml.writeDTD("<!DOCTYPE html>");
            page.xml.writeStartElement("html");
            page.xml.writeAttribute("lang", language);
            page.element("head", "", head -> head.head(title));
            page.element("body", "", body);
            page.xml.writeEndElement();
            page.xml.flush();
            return page.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void head(String title) throws XMLStreamException {
        meta("charset", "utf-8");
        meta("name", "viewport", "content", "width=device-width, initial-scale=1");
        meta("name", "color-scheme", "content", "light dark");
        words("title", "", title);
        words("style", "", style());
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meta(String... attributes) throws XMLStreamException {
        xml.writeEmptyElement("meta");
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** @param kind names what the style says of it; may be empty */
    Page element(String name, String kind, Content content) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        if (!kind.isEmpty()) {
            xml.writeAttribute("class", kind);
        }
        content.write(this);
        xml.writeEndElement();
        return this;
    }

    /** An element that holds nothing but {@code words}, whatever they are. */
    Page words(String name, String kind, String words) throws XMLStreamException {
        return element(name, kind, inside -> inside.text(words));
    }

    /** {@code words} that lead to another place of the page. */
    Page link(String place, String words) throws XMLStreamException {
        xml.writeStartElement("a");
        xml.writeAttribute("href", "#" + place);
        text(words);
        xml.writeEndElement();
        return this;
    }

    private void text(String words) throws XMLStreamException {
        xml.writeCharacters(XmlText.legal(TURNS.matcher(words).replaceAll("\ufffd")));
    }

    /** A heading to which a link can lead. */
    Page heading(String name, String place, Content content) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        xml.writeAttribute("id", place);
        content.write(this);
        xml.writeEndElement();
        return this;
    }

    /** A bar that is filled from its left. */
    Page bar(double share) throws XMLStreamException {
        return element("span", "bar", bar -> {
            xml.writeStartElement("span");
            xml.writeAttribute("style", "width:" + Math.round(100 * share) + "%");
            xml.writeEndElement();
        });
    }

    /** A drawing that {@link SafeSvg} has let pass. */
    Page drawing(String svg) throws XMLStreamException {
        xml.writeCharacters("");
        xml.flush();
        text.write(svg);
        return this;
    }
}
