package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void standAtRoundNumbers() {
        assertEquals("0 200 400 600 800 1,000", texts(Ticks.between(0, 1_000, 5)));
        assertEquals("0.0 0.2 0.4 0.6 0.8 1.0", texts(Ticks.between(0, 1, 5)));
        assertEquals("950 1,000 1,050", texts(Ticks.between(930, 1_080, 4)));
        assertEquals("0 1 2 3", texts(Ticks.between(0, 3, 8, 1)));
    }

    @Test
    void coverWhatTheyAreFor() {
        assertEquals("-10 0 10 20 30 40", texts(Ticks.covering(-5, 37, 5)));
        assertEquals("0.0 0.2 0.4 0.6 0.8 1.0", texts(Ticks.covering(0, 0, 5)));
    }

    @Test
    void measuredValuesKeepThreeDigits() {
        assertEquals(
                List.of("1,016", "0.33", "25", "12.3", "-0.5"),
                List.of(
                        Ticks.measured(1_016),
                        Ticks.measured(1 / 3.0),
                        Ticks.measured(25.04),
                        Ticks.measured(12.345),
                        Ticks.measured(-0.5)));
    }

    private static String texts(Ticks ticks) {
        return String.join(" ", ticks.values().stream().map(ticks::text).toList());
    }
}
