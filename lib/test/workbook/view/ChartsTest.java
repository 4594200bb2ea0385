package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class ChartsTest {
    private final Table modes = Rows.of("mode", "wait in ms", "copies")
            .row("asynchronous", 0, 1)
            .row("semi-synchronous", 20, 2)
            .row("synchronous", 80, 3)
            .named("One write")
            .table();
    private final Table losses = Rows.of("skew in ms", "lost in %")
            .row(0, 0)
            .row(100, 25.04)
            .row(200, null)
            .row(400, 100)
            .table();

    @Test
    void barsOfDifferentUnitsStandApart() {
        Picture picture = Charts.bars(modes).apart().picture();
        List<String> words = words(picture);
        assertTrue(
                words.containsAll(List.of("One write", "wait in ms", "copies", "semi-synchronous", "80", "3")),
                words::toString);
    }

    @Test
    void severalSeriesNameTheirBars() {
        assertTrue(words(Charts.bars(modes).y("amount").picture()).contains("20  wait in ms"));
    }

    @Test
    void shortNamesStandBelowUprightBars() {
        Picture picture = Charts.bars(
                        Rows.of("N", "majority").row(1, 1).row(2, 2).row(3, 2).table())
                .picture();
        assertTrue(words(picture).containsAll(List.of("majority by N", "N", "majority", "1", "2", "3")));
    }

    @Test
    void aMissingValueInterruptsTheLine() {
        Picture picture = Charts.lines(losses).picture();
        List<String> words = words(picture);
        assertTrue(words.containsAll(List.of("25", "100", "skew in ms", "lost in %")), words::toString);
        assertEquals(3, picture.svg().split("<circle").length - 1, "dots");
        assertEquals(2, piecesOfTheLine(picture), "pieces of the line");
    }

    @Test
    void severalLinesAreNamedAtTheirEnds() {
        Table values = Rows.of("exchange", "maximum", "sum", "slots")
                .row(0, 5, 5, 5)
                .row(1, 5, 10, 10)
                .row(2, 5, 20, 10)
                .table();
        assertTrue(words(Charts.lines(values).y("value").picture())
                .containsAll(List.of("value", "maximum", "sum", "slots")));
        assertTrue(words(Charts.lines(values).apart().picture()).containsAll(List.of("maximum", "sum", "slots")));
        SvgRules.assertKept(Charts.band(values).picture());
        SvgRules.assertKept(Charts.lines(values).steps().picture());
    }

    @Test
    void linesThatMeetKeepTheirNamesApart() {
        Rows rows = Rows.of("x", "first", "second", "third", "fourth", "fifth", "sixth");
        for (int x = 0; x < 4; x++) {
            rows = rows.row(x, 1, 1, 1, 1, 1, 1);
        }
        assertTrue(words(Charts.lines(rows.table()).picture()).containsAll(List.of("first", "third", "sixth")));
    }

    @Test
    void dotsStandOnLanesAndStaleOnesAreAmberDiamonds() {
        Table reads = Rows.of("read at, in ms", "node", "answer")
                .row(5, "f1", "old")
                .row(20, "f1", "x=1")
                .row(30, "f2", "old")
                .table();
        Picture picture = Charts.dots(reads).stale("old").staleBand("f1", 0, 10).picture();
        assertTrue(words(picture).containsAll(List.of("f1", "f2", "old", "x=1")));
        assertEquals(1 + 3, picture.svg().split(Ink.AMBER).length - 1, "a band, two reads and the legend");
        SvgRules.assertKept(Charts.dots(losses).picture());
    }

    @Test
    void saysWhatIsMissingInsteadOfDrawingNothing() {
        assertTrue(Charts.bars(Rows.of("a", "b").table()).picture().text().contains("the table has no rows"));
        Picture noSeries = Charts.lines(Rows.of("a", "b").row(1, "x").table()).picture();
        SvgRules.assertKept(noSeries);
        assertTrue(noSeries.text().contains("no column after the first holds numbers"), noSeries.text());
    }

    @Test
    void survivesOddNumbers() {
        for (Object value : new Object[] {0, -5, 1e-6, 1e9, null, 123.456}) {
            Table table = Rows.of("x", "y").row(1, value).row(2, value).table();
            SvgRules.assertKept(Charts.bars(table).picture());
            SvgRules.assertKept(Charts.lines(table).picture());
            SvgRules.assertKept(Charts.dots(table).picture());
        }
        SvgRules.assertKept(Charts.lines(Rows.of("x", "y").row(7, 3).table()).picture());
    }

    @Test
    void escapesWhatTheTableSays() {
        Picture picture = Charts.bars(Rows.of("<a>", "b & c")
                        .row("\"x\" < 東京, a name that is rather long", 2)
                        .table())
                .picture();
        SvgRules.assertKept(picture);
        assertFalse(picture.svg().contains("<a>"), picture.svg());
    }

    @Test
    void itsTextIsTheTable() {
        assertEquals("""
            One write
            mode              wait in ms  copies
            asynchronous               0       1
            semi-synchronous          20       2
            synchronous               80       3
            """, Charts.bars(modes).picture().text());
    }

    private static long piecesOfTheLine(Picture picture) {
        String path = picture.svg().replaceAll(".*<path d=\"(M[^\"]*)\" fill=\"none\".*", "$1");
        return path.chars().filter(c -> c == 'M').count();
    }

    private static List<String> words(Picture picture) {
        return SvgRules.words(SvgRules.assertKept(picture)).stream()
                .map(SvgRules.Words::text)
                .toList();
    }
}
