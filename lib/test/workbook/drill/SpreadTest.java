package workbook.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nine in ten numbers lie between low and high. */
class SpreadTest {
    @Test
    void leavesOutFiveInAHundredAtEachEnd() {
        List<Double> numbers =
                IntStream.rangeClosed(0, 100).mapToObj(Double::valueOf).toList();
        assertEquals(new Spread(50, 5, 95), Spread.of(numbers));
        assertEquals("50 (5 to 95)", Spread.of(numbers).toString());
    }

    @Test
    void oneNumberIsItsOwnMedian() {
        assertEquals("2.50 (2.50 to 2.50)", Spread.of(List.of(2.5)).toString());
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }
}
