package workbook.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolutionTest {
    private static final String SCRIPT = """
        import replication.singleleader.*;

        // first-task, 2 points.
        class MyFirst implements First {
            private int n;

            @Override
            public int next() {
                // BEGIN SOLUTION first-task
                n++; // counts

                return n;
                // END SOLUTION
            }

            record Pair(int a, int b) {
            }
        }

        class MySecond implements Second {
            // BEGIN SOLUTION second-task
            int two = 2;
            // END SOLUTION
        }
        """;

    @Test
    void putsOneLineInPlaceOfEachAnswer() {
        String exercise = Solution.of(SCRIPT).exercise();
        assertEquals("""
            import replication.singleleader.*;

            // first-task, 2 points.
            class MyFirst implements First {
                private int n;

                @Override
                public int next() {
                    throw new NotStarted(); // ours has 2 lines
                }

                record Pair(int a, int b) {
                }
            }

            class MySecond implements Second {
                throw new NotStarted(); // ours has 1 line
            }
            """, exercise);
    }

    @Test
    void emptiesTheQuotesOfAMarkedLine() {
        assertEquals(
                "case \"Q1\" -> \"\";\ncase \"Q2\" -> \"B\";\n",
                Solution.of("case \"Q1\" -> \"A, C\"; // SOLUTION\ncase \"Q2\" -> \"B\";\n")
                        .exercise());
    }

    @Test
    void findsTheClassOfATaskWithItsAnswer() {
        assertEquals(
                Optional.of("class MySecond implements Second {\n    int two = 2;\n}"),
                Solution.of(SCRIPT).answer("second-task"));
        assertEquals(Optional.empty(), Solution.of(SCRIPT).answer("third-task"));
    }

    @Test
    void findsTheClassOfATaskWithItsHole() {
        assertEquals(
                Optional.of("class MySecond implements Second {\n    throw new NotStarted(); // ours has 1 line\n}"),
                Solution.of(SCRIPT).untouched("second-task"));
    }

    @Test
    void refusesAMarkThatStandsAlone() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> Solution.of(SCRIPT.replaceFirst("// END SOLUTION", "")));
        assertEquals(
                "\"// BEGIN SOLUTION second-task\" stands alone: BEGIN SOLUTION and END SOLUTION come in turns.",
                refusal.getMessage());
    }
}
