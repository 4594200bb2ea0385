package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The graph of versions, the traffic and the three strategies. */
class SmallPicturesTest {
    @Test
    void versionsForkAndJoin() {
        Picture picture = VersionGraph.empty()
                .version("{T:1}")
                .version("{T:2}", "{T:1}")
                .version("{T:1,V:1}", "{T:1}")
                .version("<{T:3,V:1}>", "{T:2}", "{T:1,V:1}")
                .title("Fork & join")
                .picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("  {T:1}, the first of its line\n"), picture.text());
        assertTrue(
                picture.text().contains("  <{T:3,V:1}>, written after seeing {T:2}, {T:1,V:1}, still kept\n"),
                picture.text());
    }

    @Test
    void versionsComeAfterWhatTheySaw() {
        VersionGraph graph = VersionGraph.empty().version("a");
        assertThrows(IllegalArgumentException.class, () -> graph.version("a"));
        assertThrows(IllegalArgumentException.class, () -> graph.version("b", "c"));
        SvgRules.assertKept(VersionGraph.empty().picture());
    }

    @Test
    void trafficIsCountedOnItsArrows() {
        String[] names = {"Tokyo", "Virginia", "Frankfurt", "São Paulo", "Sydney", "Mumbai"};
        for (int nodes = 2; nodes <= names.length; nodes++) {
            String[] some = java.util.Arrays.copyOf(names, nodes);
            Traffic traffic = Traffic.of(some);
            for (int i = 0; i < nodes; i++) {
                traffic = traffic.arrow(some[i], some[(i + 1) % nodes], "4 deliveries");
            }
            Picture picture = traffic.picture();
            SvgRules.assertKept(picture);
            assertEquals(nodes, picture.svg().split(">4 deliveries<").length - 1, "labels of " + nodes + " arrows");
        }
        assertThrows(IllegalArgumentException.class, () -> Traffic.of("a").arrow("a", "b", ""));
    }

    @Test
    void theStrategiesStandSideBySide() {
        Picture picture = Pictures.strategies();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().contains("the client itself writes to several nodes"), picture.text());
    }
}
