package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The tables on AWS are read as they are written, and speak of the same four services. */
class StoredTableTest {
    private static final List<String> SERVICES = List.of("RDS", "Aurora", "DynamoDB", "ElastiCache");

    @Test
    void theDocumentsTableHasItsFourRows() {
        Table table = StoredTable.read("aws-document", Locale.ENGLISH);
        assertEquals(SERVICES, table.stringColumn("service").asList());
        assertEquals("leaderless (Global Tables)", table.getString(2, "replication"));
    }

    @Test
    void everyRowSaysWhatHoldsTodayAndWhereItIsWritten() {
        for (String name : List.of("aws-today", "aws-sources")) {
            Table table = StoredTable.read(name, Locale.ENGLISH);
            assertEquals(SERVICES, table.stringColumn("service").asList());
            table.columns().forEach(column -> assertEquals(0, column.countMissing(), name + ": " + column.name()));
        }
    }

    @Test
    void aLanguageWithoutAFileReadsEnglish() {
        assertEquals(
                StoredTable.read("aws-today", Locale.ENGLISH).print(),
                StoredTable.read("aws-today", Locale.JAPANESE).print());
    }

    @Test
    void anUnknownTableIsNamed() {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> StoredTable.read("azure", Locale.ENGLISH));
        assertTrue(refusal.getMessage().contains("\"azure\""));
    }
}
