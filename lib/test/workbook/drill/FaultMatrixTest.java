package workbook.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The matrix at the end of the chapter, strategy by strategy. */
class FaultMatrixTest {
    private final FaultMatrix matrix = FaultMatrix.computed();

    @Test
    void everyStrategyMeetsEveryDrill() {
        assertEquals(FaultMatrix.strategies().size(), matrix.rows().size());
        matrix.rows().forEach(row -> assertEquals(8, row.length(), row));
    }

    @Test
    void whatTheRunsSay() {
        assertEquals("BBSS-BSS", matrix.rows().get(0), "single leader, asynchronous");
        assertEquals("SBSS-SSS", matrix.rows().get(1), "single leader, semi-synchronous");
        assertEquals("------L-", matrix.rows().get(2), "a leader at each site");
        assertEquals("---S--LS", matrix.rows().get(3), "leaderless");
    }
}
