package workbook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replication.leaderless.HashTree;

/** The grid of shares, the hash trees and the zones. */
class QuorumPicturesTest {
    private static final Map<String, String> SIXTEEN = sixteen();

    private static Map<String, String> sixteen() {
        Map<String, String> keys = new TreeMap<>();
        for (int key = 0; key < 16; key++) {
            keys.put("" + key, "old");
        }
        return keys;
    }

    private static HashTree tree(Map<String, String> keys, int levels) {
        return HashTree.of(keys, levels, Integer::parseInt);
    }

    private static HashTree with(String key) {
        Map<String, String> changed = new TreeMap<>(SIXTEEN);
        changed.put(key, "new");
        return tree(changed, 4);
    }

    @Test
    void sharesAreShadedByTheirSize() {
        Shades shades = Shades.of("W", "R");
        for (int w = 1; w <= 5; w++) {
            for (int r = 1; r <= 5; r++) {
                shades = shades.cell(w, r, w + r > 5 ? 0 : 200.0 / (2 + w + r));
            }
        }
        Picture picture = shades.title("Missed").picture();
        SvgRules.assertKept(picture);
        assertEquals(15, shades.zeros());
        assertTrue(picture.text().contains("  W = 1, R = 2: 40 %\n"), picture.text());
        assertTrue(picture.svg().contains("fill-opacity=\"0.49\""), "40 percent");
        assertTrue(picture.svg().contains("fill-opacity=\"0\""), "nothing");
        SvgRules.assertKept(Shades.of("rows", "columns").picture());
        assertThrows(IllegalArgumentException.class, () -> Shades.of("W", "R").cell(1, 1, 101));
        assertThrows(IllegalArgumentException.class, () -> Shades.of("W", "R").cell(1, 1, Double.NaN));
    }

    @Test
    void aTreeShowsWhereItDiffersAndWhereNobodyLooks() {
        Picture picture =
                HashTrees.of(tree(SIXTEEN, 4), with("11")).title("a and c").picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.text().startsWith("a and c\n  the root: differs\n"), picture.text());
        assertTrue(picture.text().contains("  leaf 10: equal, nothing below differs\n  leaf 11: differs\n"));
        assertTrue(picture.text().endsWith("9 of 31 pairs of hashes compared\n"), picture.text());
        assertTrue(picture.svg().contains("<title>leaf 3: nobody has to look</title>"));
        Picture equal = HashTrees.of(tree(SIXTEEN, 4), tree(SIXTEEN, 4)).picture();
        assertTrue(equal.text().contains("1 of 31 pairs"), equal.text());
        SvgRules.assertKept(
                HashTrees.of(tree(Map.of(), 5), tree(Map.of("7", "x"), 5)).picture());
        SvgRules.assertKept(
                HashTrees.of(tree(Map.of(), 1), tree(Map.of("7", "x"), 1)).picture());
    }

    @Test
    void treesOfOtherSizesAreNotDrawn() {
        assertThrows(IllegalArgumentException.class, () -> HashTrees.of(tree(SIXTEEN, 4), tree(SIXTEEN, 3)));
        assertThrows(IllegalArgumentException.class, () -> HashTrees.of(tree(SIXTEEN, 6), tree(SIXTEEN, 6)));
    }

    @Test
    void zonesShowWhichCopiesAreLeft() {
        Zones zones = Zones.empty().zone("zone 1", "a", "b").zone("zone 2", "c", "d");
        Picture picture = zones.down("d").down("c").title("A zone is lost").picture();
        SvgRules.assertKept(picture);
        assertEquals("""
            A zone is lost
              zone 1: a works, b works
              zone 2: c is down, d is down
              2 of 4 copies left
            """, picture.text());
        SvgRules.assertKept(Zones.empty().picture());
        assertThrows(IllegalArgumentException.class, () -> zones.down("e"));
    }
}
