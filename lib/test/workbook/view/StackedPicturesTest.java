package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Several pictures become one that has room for all of them. */
class StackedPicturesTest {
    private static Picture picture(String name, double width, double height) {
        Svg svg = new Svg().text(Spot.start(0, 10), 12, Ink.GREY, name);
        return new Picture(svg.picture(width, height, name), name + "\nsaid\n");
    }

    @Test
    void theyStandBelowEachOther() {
        Picture both = StackedPictures.of(picture("upper", 300, 100), picture("lower", 400, 50.5));
        assertTrue(both.svg().startsWith("<svg "), both::svg);
        assertEquals(1, both.svg().split("<svg", -1).length - 1, both.svg());
        assertTrue(both.svg().contains("viewBox=\"0 0 400 166.5\""), both::svg);
        assertTrue(both.svg().contains("<title>upper; lower</title>"), both::svg);
        assertTrue(both.svg().contains("<g transform=\"translate(0 116)\"><title>lower</title>"), both::svg);
        assertEquals("upper\nsaid\n\nlower\nsaid\n", both.text());
    }
}
