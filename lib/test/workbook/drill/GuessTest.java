package workbook.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People say one thing in many ways. */
class GuessTest {
    @ParameterizedTest(name = "{0} where {1} came out: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        160|160|SAME
        160 ms|160|SAME
        3,000|3000|SAME
        100 %|100|SAME
        170|160|CLOSE
        190|160|OTHER
        none|0|SAME
        No|0|SAME
        nobody|0|SAME
        nobody.|2|CLOSE
        both|2|SAME
        three|3|SAME
        all|100|SAME
        everything|100.0|SAME
        all|40|WORDS
        all|0|WORDS
        a few|12|WORDS
        All|all of them|SAME
        none|none of them|SAME
        nobody|neither|SAME
        the question|question|SAME
        true|yes|SAME
        no|false|SAME
        yes|no|OTHER
        milk; eggs|[milk, eggs]|SAME
        0/40|0 / 40|SAME
        40, 0, 0|40 / 0 / 0|SAME
        40 / 0|0 / 40|OTHER
        n2|n3|OTHER
        """)
    void whatIsMeantCounts(String predicted, String result, Guess near) {
        assertEquals(near, Guess.of(predicted, result, 10), predicted + " for " + result);
    }
}
