package workbook.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import workbook.exercise.Course;
import workbook.grade.Outcome;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.text.Texts;
import workbook.view.Picture;

/**
 * Reports in the XML that Ant's JUnit task began and that every CI system reads: a test suite for each task, a test
 * case for each row. A row that failed is a failure, one that is not written yet is skipped, and a broken answer is an
 * error in every row. The points stand in the properties of the suite. How long anything took is not told.
 */
public final class JUnitXml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * A whole document.
     *
     * @param name whose reports these are, or where they come from; any text
     */
    public static String of(String name, List<TaskReport> reports) {
        try {
            JUnitXml document = new JUnitXml();
            document.suites(name, reports);
            return document.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as others name it; whatever is not passed and not skipped has its reason. */
    private record Case(String title, Kind kind, String message, String details) {}

    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED;

        long in(List<Case> cases) {
            return cases.stream().filter(one -> one.kind() == this).count();
        }
    }

    private static List<Case> cases(TaskReport report) {
        return report.rows().isEmpty()
                ? titles(report).map(title -> withoutRows(report, title)).toList()
                : report.rows().stream().map(row -> row(report, row)).toList();
    }

    private static Stream<String> titles(TaskReport report) {
        return Course.task(report.id())
                .map(task -> task.rows().stream().map(row -> Texts.of(task.id()).get(row.method())))
                .orElseGet(() -> Stream.of(report.id()));
    }

    private static Case withoutRows(TaskReport report, String title) {
        String trouble = report.trouble().orElse("");
        Kind kind = report.status() == Status.NOT_STARTED ? Kind.SKIPPED : Kind.ERROR;
        return new Case(title, kind, trouble, trouble);
    }

    private static Case row(TaskReport report, RowReport row) {
        Kind kind = row.outcome() == Outcome.PASSED
                ? Kind.PASSED
                : row.outcome() == Outcome.NOT_STARTED ? Kind.SKIPPED : Kind.FAILURE;
        String details = Stream.of(
                        Optional.of(row.message()),
                        row.picture().map(Picture::text),
                        row.run().map(run -> Texts.of("grade").get("report.again", report.id(), run)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return new Case(row.title(), kind, row.message(), details);
    }

    private void suites(String name, List<TaskReport> reports) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        attribute("name", name);
        counts(reports.stream().flatMap(report -> cases(report).stream()).toList());
        for (TaskReport report : reports) {
            line();
            suite(report, cases(report));
        }
        line();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void suite(TaskReport report, List<Case> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", report.id());
        counts(cases);
        attribute("skipped", Kind.SKIPPED.in(cases));
        line();
        xml.writeStartElement("properties");
        property("points", report.pointsText());
        property("max", TaskReport.text(report.max()));
        property("status", report.status().id());
        xml.writeEndElement();
        for (Case one : cases) {
            line();
            testCase(report.id(), one);
        }
        line();
        xml.writeEndElement();
    }

    private void counts(List<Case> cases) throws XMLStreamException {
        attribute("tests", cases.size());
        attribute("failures", Kind.FAILURE.in(cases));
        attribute("errors", Kind.ERROR.in(cases));
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testCase(String task, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", task);
        attribute("name", one.title());
        attribute("time", 0);
        switch (one.kind()) {
            case PASSED -> {}
            case SKIPPED -> {
                xml.writeEmptyElement("skipped");
                attribute("message", one.message());
            }
            case FAILURE, ERROR -> {
                xml.writeStartElement(one.kind() == Kind.ERROR ? "error" : "failure");
                attribute("message", one.message());
                attribute("type", one.kind() == Kind.ERROR ? "broken" : "wrong");
                xml.writeCharacters(XmlText.legal(one.details()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.legal(value.toString()).replaceAll("\\s+", " "));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
