package workbook.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A busy machine takes no time from an answer. */
class OwnTimeTest {
    private static final long SECOND = 1_000_000_000;

    private long wall = 500;
    private long processor = 70;
    private final OwnTime time = new OwnTime(() -> wall, () -> processor);

    @Test
    void whoWorksAllTheTimeHasTheTimeOfTheWall() {
        assertEquals(100, passed(100, 100, false));
        assertEquals(300, passed(200, 200, false));
    }

    @Test
    void whoWaitsHasTheTimeOfTheWall() {
        assertEquals(100, passed(100, 0, true));
        assertEquals(160, passed(60, 30, true));
    }

    @Test
    void whileOthersHaveTheProcessorLittlePasses() {
        assertEquals(40, passed(100, 40, false));
        assertEquals(45, passed(60, 0, false));
    }

    @Test
    void whoGetsNoProcessorForSecondsWaits() {
        passed(SECOND, 0, false);
        assertEquals(2 * SECOND / 12, passed(SECOND, 0, false));
        assertEquals(2 * SECOND / 12 + SECOND, passed(SECOND, 0, false));
        assertEquals(2 * SECOND / 12 + SECOND + 40, passed(60, 40, false));
    }

    @Test
    void whileTheMachineSleepsLittlePasses() {
        assertEquals(SECOND / 12, passed(600 * SECOND, 0, false));
        assertEquals(SECOND / 12 + SECOND, passed(600 * SECOND, 0, true));
    }

    @Test
    void severalThreadsAtOnceDoNotMakeItFaster() {
        assertEquals(100, passed(100, 400, false));
    }

    private long passed(long onTheWall, long worked, boolean waiting) {
        wall += onTheWall;
        processor += worked;
        return time.passed(waiting);
    }
}
