package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one sees who compares the strategies in a terminal. */
class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everySystemHasARow() {
        Typed compared = Typed.run("compare");
        assertEquals(0, compared.code(), compared::err);
        assertTrue(
                compared.out()
                        .startsWith("300 writes and 900 reads at 3 sites that are 80 ms apart; seed 42. "
                                + "After 2 s Tokyo is cut off for 1000 ms.\n\n"),
                compared::out);
        List<String> lines = compared.out().lines().toList();
        List<String> rows = lines.subList(lines.size() - 4, lines.size());
        assertTrue(rows.get(0).startsWith("single leader, asynchronous      "), compared::out);
        assertTrue(rows.get(1).startsWith("single leader, semi-synchronous  "), compared::out);
        assertTrue(rows.get(2).startsWith("leader per site, last wins       "), compared::out);
        assertTrue(rows.get(3).startsWith("leaderless, W=2 R=2, last wins   "), compared::out);
        assertEquals(1, rows.stream().map(String::length).distinct().count(), "the numbers stand below each other");
    }

    @Test
    void programsGetNumbers() throws IOException {
        Typed compared = Typed.run(
                "compare",
                "--sites",
                "2",
                "--distance",
                "10ms",
                "--cut",
                "0s",
                "--writes",
                "20",
                "--reads",
                "0",
                "--json");
        assertEquals(0, compared.code(), compared::err);
        JsonNode root = new ObjectMapper().readTree(compared.out());
        assertEquals(2, root.get("sites").size());
        assertEquals(10, root.get("distance_ms").asInt());
        assertEquals(4, root.get("systems").size());
        JsonNode single = root.get("systems").get(0);
        assertEquals(20, single.get("write_99_ms").asInt(), "there and back for whoever is in Virginia");
        assertEquals(0, single.get("lost").asInt());
        assertTrue(single.get("read_median_ms").isNull(), "nobody has read");
    }

    @Test
    void aWrongClockIsSaid() {
        Typed compared = Typed.run("compare", "--skew", "200ms", "--writes", "30", "--reads", "30");
        assertTrue(compared.out().contains(" The clock of Virginia is 200 ms behind.\n"), compared::out);
    }

    @Test
    void twoSitesFindALeaderAgain() {
        Typed compared = Typed.run("compare", "--sites", "2", "--writes", "100", "--reads", "100");
        assertFalse(compared.out().contains("not yet"), compared::out);
    }

    @Test
    void thePageNeedsNoOtherFile() throws IOException {
        Path page = folder.resolve("compare.html");
        Typed compared = Typed.run("compare", "--writes", "60", "--reads", "60", "--html", page.toString());
        assertEquals(0, compared.code(), compared::err);
        assertTrue(compared.out().endsWith("The same with bars is at " + page.toUri() + "\n"), compared::out);
        String html = Files.readString(page);
        assertTrue(html.contains("<svg ") && html.contains("Whoever takes it gives up:"), html);
        assertFalse(html.contains("src=") || html.contains("href="), "all is on the page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --sites 1       | --sites takes a whole number from 2 to 5, not "1".
        --sites three   | --sites takes a whole number from 2 to 5, not "three".
        --distance 80   | --distance takes a time from 1 ms to 1,000 ms with its unit, such as 80ms or 1s, not "80".
        --distance 0ms  | --distance takes a time from 1 ms to 1,000 ms with its unit, such as 80ms or 1s, not "0ms".
        --cut 2m        | --cut takes a time from 0 ms to 60,000 ms with its unit, such as 80ms or 1s, not "2m".
        --writes 0      | --writes takes a whole number from 1 to 3,000, not "0".
        --reads 1e3     | --reads takes a whole number from 0 to 9,000, not "1e3".
        --skew -5ms     | --skew takes a time from 0 ms to 60,000 ms with its unit, such as 80ms or 1s, not "-5ms".
        --seed x        | --seed takes a whole number from 0 to 999,999,999, not "x".
        --html a.txt    | --html takes the name of a page, such as report.html, not "a.txt".
        """)
    void whatIsNoneIsRefusedWithASentence(String options, String sentence) {
        String[] words = ("compare " + options).split(" +");
        Typed refused = Typed.run(words);
        assertEquals(2, refused.code());
        assertEquals(sentence + "\n", refused.err());
    }

    @Test
    void aPageAndJsonExcludeEachOther() {
        Typed refused = Typed.run(
                "compare", "--json", "--html", folder.resolve("a.html").toString());
        assertEquals(2, refused.code());
        assertEquals("--json and --html exclude each other: take one of them.\n", refused.err());
    }
}
