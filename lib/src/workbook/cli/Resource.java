package workbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text file that is packed with the library. */
final class Resource {
    private Resource() {}

    static String text(String name) throws IOException {
        try (InputStream file = Resource.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no resource \"" + name + "\".");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
