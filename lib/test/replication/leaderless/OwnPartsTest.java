package replication.leaderless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;

/** The library's own parts keep what the interfaces of the tasks say. */
class OwnPartsTest {
    private static final NodeId A = new NodeId("a"), B = new NodeId("b"), C = new NodeId("c");
    private static final Versioned OLD = new Versioned("old", new Version(1, A));
    private static final Versioned NEW = new Versioned("new", new Version(2, A));
    private static final Versioned GONE = new Versioned(Optional.empty(), new Version(3, A));

    @Test
    void quorumsAreCountedAsTheyOverlap() {
        QuorumRule rule = new CountedQuorums();
        for (int n = 1; n <= 5; n++) {
            for (int w = 1; w <= n; w++) {
                List<Integer> writers = subsets(n, w);
                assertEquals(alwaysMeet(writers, writers), rule.writesOverlap(n, w), "n=" + n + " w=" + w);
                for (int r = 1; r <= n; r++) {
                    assertEquals(alwaysMeet(writers, subsets(n, r)), rule.readsSeeWrites(n, w, r));
                    assertEquals(n - r, rule.readFailures(n, r));
                }
                assertEquals(n - w, rule.writeFailures(n, w));
            }
        }
    }

    private static List<Integer> subsets(int n, int size) {
        List<Integer> subsets = new ArrayList<>();
        for (int set = 0; set < 1 << n; set++) {
            if (Integer.bitCount(set) == size) {
                subsets.add(set);
            }
        }
        return subsets;
    }

    private static boolean alwaysMeet(List<Integer> some, List<Integer> others) {
        return some.stream().allMatch(one -> others.stream().allMatch(other -> (one & other) != 0));
    }

    @Test
    void aReaderWaitsForDifferentNodesAndTakesTheNewest() {
        QuorumRead read = new NewestReply();
        Reply old = new Reply(A, Optional.of(OLD));
        assertEquals(Optional.empty(), read.read(2, List.of()));
        assertEquals(Optional.empty(), read.read(2, List.of(old, old)));
        assertEquals(
                Optional.of(new Answer(Optional.of("new"))),
                read.read(3, List.of(old, new Reply(B, Optional.of(NEW)), new Reply(C, Optional.of(OLD)))));
        assertEquals(
                Optional.of(new Answer(Optional.empty())),
                read.read(2, List.of(new Reply(A, Optional.empty()), new Reply(B, Optional.empty()))));
        assertEquals(
                Optional.of(new Answer(Optional.empty())),
                read.read(2, List.of(new Reply(A, Optional.of(NEW)), new Reply(B, Optional.of(GONE)))));
    }

    @Test
    void aRepairIsTheNewestForWhoeverLacksIt() {
        ReadRepair repair = new NewestEverywhere();
        assertEquals(
                Map.of(B, NEW, C, NEW),
                repair.repairs(Map.of(A, Optional.of(NEW), B, Optional.of(OLD), C, Optional.empty())));
        assertEquals(Map.of(), repair.repairs(Map.of(A, Optional.of(NEW), B, Optional.of(NEW))));
        assertEquals(Map.of(), repair.repairs(Map.of(A, Optional.empty(), B, Optional.empty())));
        assertEquals(NEW, repair.store(Optional.of(OLD), NEW));
        assertEquals(NEW, repair.store(Optional.of(NEW), OLD));
        assertEquals(OLD, repair.store(Optional.empty(), OLD));
    }

    @Test
    void aHintStaysUntilItIsConfirmedItself() {
        HintedHandoff hints = new KeptHints();
        hints.onUnreachable(C, "x", OLD);
        hints.onUnreachable(C, "x", NEW);
        hints.onUnreachable(B, "x", NEW);
        assertEquals(List.of(new Hint(C, "x", OLD), new Hint(C, "x", NEW)), hints.onReachable(C));
        hints.onDelivered(new Hint(C, "x", OLD));
        hints.onDelivered(new Hint(C, "x", OLD));
        assertEquals(List.of(new Hint(C, "x", NEW)), hints.onReachable(C));
        assertEquals(List.of(new Hint(B, "x", NEW)), hints.onReachable(B));
        assertEquals(List.of(), hints.onReachable(A));
        assertFalse(hints.accepted(1, 2, 2));
        assertTrue(hints.accepted(2, 0, 2));
    }

    @Test
    void whatIsNewerTravels() {
        AntiEntropy plan = new NewerTravels();
        Version one = new Version(1, A), two = new Version(2, A);
        assertEquals(
                new Exchange(Set.of("mine", "newer"), Set.of("older", "theirs")),
                plan.plan(
                        Map.of("same", one, "mine", one, "newer", two, "older", one),
                        Map.of("same", one, "theirs", one, "newer", one, "older", two)));
    }

    @Test
    void versionsOrderByCounterThenWriter() {
        assertTrue(new Version(2, A).isNewerThan(new Version(1, B)));
        assertTrue(new Version(2, B).isNewerThan(new Version(2, A)));
        assertTrue(new Version(1, A).isNewerThan(Version.NONE));
        assertFalse(new Version(1, A).isNewerThan(new Version(1, A)));
    }

    @Test
    void aKeyGoesRoundTheRingFromWhereItsHashSays() {
        Ring ring = new Ring(List.of(A, B, C));
        assertEquals(List.of(A, B, C), ring.preferenceList("x"));
        assertEquals(List.of(B, C, A), ring.preferenceList("y"));
        assertEquals(List.of(C, A, B), ring.preferenceList("z"));
    }

    @Test
    void siblingsStayUntilSomebodyHasSeenThem() {
        SiblingValue milk = new SiblingValue(Optional.of("milk"), Map.of(A, 1L));
        SiblingValue eggs = new SiblingValue(Optional.of("eggs"), Map.of(B, 1L));
        SiblingValue both = new SiblingValue(Optional.of("both"), Map.of(A, 1L, B, 2L));
        Siblings two = Siblings.of(milk).with(Siblings.of(eggs));
        assertEquals(two, Siblings.of(eggs).with(Siblings.of(milk)).with(two));
        assertEquals(Optional.of("eggs | milk"), two.text());
        assertEquals(Siblings.of(both), two.with(Siblings.of(both)));
        assertEquals(Siblings.of(both), Siblings.of(both).with(two));
        assertTrue(two.holds(Siblings.of(milk)) && !Siblings.of(milk).holds(two));
        assertEquals(Map.of(A, 1L, B, 1L), two.seen());
    }
}
