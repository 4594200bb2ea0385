package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import workbook.testing.Jdks;

class TableViewTest {
    private final Table table = Rows.of("mode", "wait in ms", "share")
            .named("Modes & waits")
            .row("asynchronous <1>", Duration.ofMillis(1_500), 0.25)
            .row("同期", Optional.empty(), 12.345)
            .table();

    @Test
    void alignsNumbersAndShowsMissingOnes() {
        assertEquals("""
            Modes & waits
            mode              wait in ms  share
            asynchronous <1>       1,500   0.25
            同期                       –   12.3
            """, TableView.of(table).text());
    }

    @Test
    void isOneWellFormedTableWithInlineStyles() {
        String html = TableView.of(table).html();
        SvgRules.parse(html);
        assertTrue(html.contains("asynchronous &lt;1&gt;"), html);
        assertTrue(
                html.contains(
                        "text-align:right;padding:2px 10px;border-bottom:1px solid rgba(127,127,127,0.45)\">1,500"),
                html);
        assertFalse(html.contains("class=") || html.contains("<style") || html.contains("color:#"), html);
    }

    /** A warning of a library beside the first table would look like a mistake of the learner's. */
    @Test
    void showsNothingButTheTableOnOtherJdks() throws Exception {
        List<Jdks.Jdk> others = Jdks.others();
        assumeTrue(!others.isEmpty(), "there is no second JDK on this machine");
        for (Jdks.Jdk jdk : others) {
            Process run = new ProcessBuilder(
                            jdk.java().toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            OneTable.class.getName())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(OneTable.view().text(), printed, "Java " + jdk.version());
        }
    }

    /** A program that prints a table. */
    static final class OneTable {
        private OneTable() {}

        static TableView view() {
            return TableView.of(Rows.of("a").row(1).table());
        }

        public static void main(String[] args) {
            System.out.print(view());
        }
    }

    @Test
    void saysThatItIsEmpty() {
        TableView view = TableView.of(Rows.of("a", "b").table());
        assertTrue(view.text().contains("This table has no rows."), view.text());
        SvgRules.parse(view.html());
    }

    @Test
    void choosesTheTypeOfAColumnByItsValues() {
        assertEquals(ColumnType.LONG, table.column(1).type());
        assertEquals(ColumnType.DOUBLE, table.column(2).type());
        assertEquals(ColumnType.STRING, table.column(0).type());
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> Rows.of("a", "b").row(1));
    }

    @Test
    void wordsInBracketsLeadSomewhere() {
        Table table = Rows.of("seen in")
                .row("[01-A](01-single-leader.ipynb), [AWS](https://example.org/a_b?c=1&d=2)")
                .row("[no](javascript:alert)")
                .table();
        String html = TableView.of(table).html();
        assertTrue(
                html.contains("<a href=\"01-single-leader.ipynb\">01-A</a>, "
                        + "<a href=\"https://example.org/a_b?c=1&amp;d=2\">AWS</a>"),
                html);
        assertTrue(html.contains("[no](javascript:alert)"), html);
    }
}
