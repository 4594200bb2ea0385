package workbook.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Tables of words that nothing computes. {@code lib/resources/tables/NAME.csv} holds one; {@code NAME_ja.csv} beside it
 * would be its Japanese edition.
 */
final class StoredTable {
    private StoredTable() {}

    /**
     * The table {@code name} in the language of {@code locale}, where it has been translated.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    static Table read(String name, Locale locale) {
        String file = Stream.of(name + "_" + locale.getLanguage(), name)
                .map(candidate -> "/tables/" + candidate + ".csv")
                .filter(candidate -> StoredTable.class.getResource(candidate) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table \"" + name + "\"."));
        try (InputStream words = StoredTable.class.getResourceAsStream(file);
                InputStreamReader reader = new InputStreamReader(words, StandardCharsets.UTF_8)) {
            return Table.read()
                    .usingOptions(CsvReadOptions.builder(reader)
                            .columnTypes(column -> ColumnType.STRING)
                            .tableName(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
