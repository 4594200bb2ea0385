package workbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import workbook.grade.Outcome;
import workbook.grade.RowReport;
import workbook.grade.Status;
import workbook.grade.TaskReport;
import workbook.view.Picture;

/** What the readers of others find in our JUnit XML: that of Maven, and a schema as strict as the one of Jenkins. */
class JUnitXmlTest {
    /** Which elements and attributes Jenkins' xunit plugin takes, of those that a test report needs. */
    private static final String SCHEMA = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attributeGroup name="counts">
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
          </xs:attributeGroup>
          <xs:complexType name="reason" mixed="true">
            <xs:attribute name="message" type="xs:string"/>
            <xs:attribute name="type" type="xs:string"/>
          </xs:complexType>
          <xs:element name="testsuites"><xs:complexType>
            <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attributeGroup ref="counts"/>
          </xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType>
            <xs:sequence>
              <xs:element name="properties"><xs:complexType><xs:sequence>
                <xs:element name="property" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="value" type="xs:string" use="required"/>
                </xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
                <xs:choice minOccurs="0">
                  <xs:element name="skipped" type="reason"/>
                  <xs:element name="failure" type="reason"/>
                  <xs:element name="error" type="reason"/>
                </xs:choice>
                <xs:attribute name="classname" type="xs:string" use="required"/>
                <xs:attribute name="name" type="xs:string" use="required"/>
                <xs:attribute name="time" type="xs:decimal" use="required"/>
              </xs:complexType></xs:element>
            </xs:sequence>
            <xs:attributeGroup ref="counts"/>
            <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
          </xs:complexType></xs:element>
        </xs:schema>\
        """;

    private static final List<TaskReport> REPORTS = List.of(
            new TaskReport(
                    "follower-apply",
                    Status.PARTIAL,
                    0.5,
                    2,
                    List.of(
                            row("applies", Outcome.PASSED, "", Optional.empty()),
                            row("refuses <a> & \"b\"", Outcome.FAILED, "x is 1]]>&<2>\nthen 3", Optional.of("42:17")),
                            row("searches", Outcome.NOT_RUN, "This row did not come to its end.", Optional.empty()),
                            row("later", Outcome.NOT_STARTED, "", Optional.empty())),
                    Optional.empty()),
            new TaskReport(
                    "win-majority", Status.BROKEN, 0, 2, List.of(), Optional.of("line 3: 日本 \u0000\u001b\ud800")),
            new TaskReport("converge", Status.NOT_STARTED, 0, 3, List.of(), Optional.of("nothing there")),
            new TaskReport("no-such-task", Status.BROKEN, 0, 1, List.of(), Optional.of("gone")));

    private static RowReport row(String title, Outcome outcome, String message, Optional<String> run) {
        return new RowReport(
                title,
                title,
                outcome,
                outcome == Outcome.PASSED ? 0.5 : 0,
                0.5,
                message,
                run,
                run.map(number -> new Picture("<svg/>", "leader  o-->")),
                Optional.empty());
    }

    @Test
    void theSchemaHolds() throws Exception {
        for (List<TaskReport> reports : List.of(REPORTS, List.<TaskReport>of())) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(SCHEMA)))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(JUnitXml.of("日本 \u0007 <&\"", reports))));
        }
    }

    @Test
    void aTaskIsASuiteAndARowIsATestCase() throws Exception {
        List<ReportTestSuite> suites = read();
        assertEquals(
                List.of("follower-apply", "win-majority", "converge", "no-such-task"),
                suites.stream().map(ReportTestSuite::getFullClassName).toList());
        ReportTestSuite follower = suites.get(0);
        assertEquals(4, follower.getNumberOfTests());
        assertEquals(2, follower.getNumberOfFailures());
        assertEquals(0, follower.getNumberOfErrors());
        assertEquals(1, follower.getNumberOfSkipped());
        assertEquals(
                List.of("applies", "refuses <a> & \"b\"", "searches", "later"),
                follower.getTestCases().stream().map(ReportTestCase::getName).toList());
    }

    @Test
    void aFailureSaysWhyAndHowToSeeItAgain() throws Exception {
        ReportTestCase failed = read().get(0).getTestCases().get(1);
        assertTrue(failed.hasFailure());
        assertEquals("x is 1]]>&<2> then 3", failed.getFailureMessage());
        assertEquals(
                "x is 1]]>&<2>\nthen 3\nleader  o-->\nagain: ./jbang check follower-apply --seed 42:17",
                failed.getFailureDetail());
    }

    @Test
    void aBrokenAnswerIsAnErrorInEveryRow() throws Exception {
        ReportTestSuite broken = read().get(1);
        assertTrue(broken.getNumberOfTests() > 1);
        assertEquals(broken.getNumberOfTests(), broken.getNumberOfErrors());
        ReportTestCase row = broken.getTestCases().get(0);
        assertEquals("line 3: 日本 \ufffd\ufffd\ufffd", row.getFailureMessage(), "what XML cannot hold is replaced");
        assertEquals(1, read().get(3).getNumberOfTests(), "a task that the course does not have is one row");
    }

    @Test
    void whatIsNotStartedIsSkipped() throws Exception {
        ReportTestSuite untouched = read().get(2);
        assertTrue(untouched.getNumberOfTests() > 1);
        assertEquals(untouched.getNumberOfTests(), untouched.getNumberOfSkipped());
    }

    private static List<ReportTestSuite> read() throws Exception {
        byte[] xml = JUnitXml.of("somebody", REPORTS).getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    }
}
