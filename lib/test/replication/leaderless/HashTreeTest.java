package replication.leaderless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;

/** Two trees show where two homes differ after a look at few hashes; experiment F of notebook 04. */
class HashTreeTest {
    private static final int KEYS = 1_024;
    private static final NodeId ALICE = new NodeId("alice");

    private static Map<String, Version> versions(Set<Integer> changed) {
        Map<String, Version> versions = new TreeMap<>();
        for (int key = 0; key < KEYS; key++) {
            versions.put("key" + key, new Version(changed.contains(key) ? 2 : 1, ALICE));
        }
        return versions;
    }

    private static HashTree tree(Map<String, Version> versions) {
        return HashTree.of(versions, 10, key -> Integer.parseInt(key.substring(3)));
    }

    private static HashTree.Difference difference(Integer... changed) {
        return tree(versions(Set.of())).compare(tree(versions(Set.of(changed))));
    }

    @Test
    void threeOf1024KeysCost55Hashes() {
        HashTree.Difference three = difference(100, 400, 900);
        assertEquals(new TreeSet<>(Set.of(100, 400, 900)), three.leaves());
        assertEquals(1 + 2 + 4 + 8 * 6, three.hashesCompared());
        assertEquals(55, three.hashesCompared());
    }

    @Test
    void oneKeyCosts21HashesAndNoneCostsOne() {
        assertEquals(21, difference(511).hashesCompared());
        assertEquals(1, difference().hashesCompared());
        assertEquals(List.of(), difference().places());
    }

    @Test
    void theMarkedPathGoesFromTheRootToTheLeaf() {
        List<HashTree.Place> path = difference(1_023).places();
        assertEquals(11, path.size());
        for (int level = 0; level <= 10; level++) {
            assertEquals(new HashTree.Place(level, (1 << level) - 1), path.get(level));
        }
    }

    @Test
    void aKeyThatOneSideLacksIsADifference() {
        Map<String, Version> fewer = versions(Set.of());
        fewer.remove("key7");
        assertEquals(
                Set.of(7),
                Set.copyOf(tree(fewer).compare(tree(versions(Set.of()))).leaves()));
        HashTree nothing = tree(Map.of());
        assertEquals(KEYS, nothing.compare(tree(versions(Set.of()))).leaves().size());
        assertEquals(2 * KEYS - 1, nothing.compare(tree(versions(Set.of()))).hashesCompared());
    }

    @Test
    void keysThatShareALeafAreFoundTogether() {
        HashTree small = HashTree.of(versions(Set.of()), 2, String::hashCode);
        HashTree changed = HashTree.of(versions(Set.of(100)), 2, String::hashCode);
        assertEquals(1, small.compare(changed).leaves().size());
        assertTrue(small.compare(changed).hashesCompared() <= 5);
    }

    @Test
    void refusesATreeWithoutLevels() {
        assertThrows(IllegalArgumentException.class, () -> HashTree.of(Map.of(), 0, String::hashCode));
    }
}
