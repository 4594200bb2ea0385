package workbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final long LONG_MS = 10_000;

    @Test
    void theEndOfTheInputAndOfTheTextAreQ() throws Exception {
        for (String typed : new String[] {"hR", "hR\u0004x"}) {
            Keys keys = Keys.of(new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII)));
            assertEquals(Optional.of('h'), keys.next(LONG_MS));
            assertEquals(Optional.of('r'), keys.next(LONG_MS));
            assertEquals(Optional.of('q'), keys.next(LONG_MS));
            assertEquals(Optional.empty(), keys.next(0));
        }
    }
}
