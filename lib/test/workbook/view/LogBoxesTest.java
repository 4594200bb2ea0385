package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogBoxesTest {
    private static final List<LogBox> LEADER = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> LogBox.entry(i, 1, "x=" + i).withTick())
            .map(box -> box.place() > 4 ? box.lost() : box)
            .toList();

    @Test
    void showsWhatIsLostBehindTheCut() {
        Picture picture = LogBoxes.empty()
                .row("leader", LEADER)
                .row(
                        "follower1",
                        List.of(
                                LogBox.entry(1, 1, "x=1"),
                                LogBox.entry(2, 2, "a long value").dropped()))
                .cutAfter(4, "cut at 45 ms")
                .title("10 acknowledged, 6 lost")
                .picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("  #5 e1 x=5, acknowledged, lost\n"), picture.text());
        assertTrue(picture.text().contains("cut at 45 ms, after entry 4\n"), picture.text());
        assertTrue(picture.text().contains("  #2 e2 a long value, on a branch that was given up\n"), picture.text());
    }

    @Test
    void writesTermsForAnElection() {
        Picture picture = LogBoxes.empty()
                .row("n1", List.of(LogBox.entry(1, 1, ""), LogBox.entry(2, 3, "")))
                .terms()
                .picture();
        SvgRules.assertKept(picture);
        assertEquals("The logs of n1\nn1\n  #1 t1\n  #2 t3\n", picture.text());
    }

    @Test
    void drawsEmptyLogs() {
        SvgRules.assertKept(LogBoxes.empty().row("follower", List.of()).picture());
        SvgRules.assertKept(LogBoxes.empty().picture());
    }

    @Test
    void countsPlacesFromOne() {
        assertThrows(IllegalArgumentException.class, () -> LogBox.entry(0, 1, ""));
    }
}
