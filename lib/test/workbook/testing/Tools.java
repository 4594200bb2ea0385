package workbook.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** What {@code ./jbang test} has installed. A test that asks for something that is not there is skipped. */
public final class Tools {
    private Tools() {}

    /** A Python with JupyterLab, JJava, nbclient, nbgrader and Playwright. */
    public static Path python() {
        return named("workbook.python", "Python");
    }

    /** A Chromium or Chrome, which runs without a screen. */
    public static Path chromium() {
        return named("workbook.chromium", "Chromium");
    }

    private static Path named(String property, String tool) {
        String place = System.getProperty(property);
        assumeTrue(place != null, () -> "no " + tool + "; ./jbang test brings it where it can");
        return Path.of(place);
    }
}
