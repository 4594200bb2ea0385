package workbook.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of every colour can be read on white and on a nearly black page. */
class InkTest {
    static Stream<String> colours() {
        return Stream.concat(
                List.of(Ink.GREY, Ink.BLUE, Ink.VIOLET, Ink.GREEN, Ink.RED, Ink.AMBER, Ink.TEAL, Ink.PINK).stream(),
                IntStream.range(0, 6).mapToObj(Ink::series));
    }

    @ParameterizedTest
    @MethodSource("colours")
    void standsOutFromBothGrounds(String colour) {
        assertTrue(contrast(colour, "#ffffff") >= 3.5, () -> colour + " on white: " + contrast(colour, "#ffffff"));
        assertTrue(contrast(colour, "#111111") >= 3.5, () -> colour + " on dark: " + contrast(colour, "#111111"));
    }

    /** The contrast ratio of the Web Content Accessibility Guidelines. */
    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double share = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
                    return weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
                })
                .sum();
    }
}
