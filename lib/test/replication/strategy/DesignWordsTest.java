package replication.strategy;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import replication.simulation.NodeId;
import replication.singleleader.Durability;

class DesignWordsTest {
    private static final NodeId TOKYO = new NodeId("tokyo"), VIRGINIA = new NodeId("virginia");
    private static final NodeId FRANKFURT = new NodeId("frankfurt");

    @Test
    void aDesignPrintsAsASentence() {
        assertEquals(
                "one leader in Tokyo, followers in Virginia and Frankfurt, acknowledges after one follower has the"
                    + " write, reads at each site's own node if it has what its client wrote, hands over after 300 ms"
                    + " of silence, 80 ms from site to site",
                Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT)
                        .durability(Durability.SEMI_SYNC)
                        .sessionReads()
                        .toString());
        assertEquals(
                "a leader at each site, Tokyo and Virginia, acknowledges at once, "
                        + "of two writes that did not know of each other both stay, 5 ms from site to site",
                Design.multiLeader(TOKYO, VIRGINIA)
                        .conflicts(Merge.KEEP_BOTH)
                        .distance(ofMillis(5))
                        .toString());
        assertEquals(
                "homes in Tokyo, Virginia and Frankfurt, none of which leads, a write waits for 1 of them, "
                        + "a read for 3, of two writes that did not know of each other the last wins, "
                        + "80 ms from site to site, none within Frankfurt and Virginia",
                Design.leaderless(TOKYO, VIRGINIA, FRANKFURT)
                        .quorum(1, 3)
                        .near(VIRGINIA, FRANKFURT)
                        .toString());
        assertEquals(
                "one copy in Tokyo, which everybody asks",
                Design.noCopies(TOKYO).toString());
        assertEquals(
                "one copy in n1, which everybody asks",
                Design.noCopies(new NodeId("n1")).toString(),
                "lanes are called n1, too");
    }

    @Test
    void itSaysWhatItGivesUp() {
        Design single = Design.singleLeader(TOKYO, VIRGINIA, FRANKFURT);
        String loses = "What the leader has acknowledged and not shipped is lost with it.";
        assertTrue(single.givesUp().contains(loses));
        assertFalse(single.durability(Durability.SEMI_SYNC).givesUp().contains(loses));
        Design homes = Design.leaderless(TOKYO, VIRGINIA, FRANKFURT);
        String misses = "A reader may ask only homes that a finished write did not reach.";
        assertFalse(homes.givesUp().contains(misses));
        assertEquals(
                List.of(
                        "With 3 of 3 homes gone nobody can write, with 3 gone nobody can read.",
                        misses,
                        "One of two acknowledged writes can vanish, and nobody is told."),
                homes.quorum(1, 1).givesUp());
    }

    @Test
    void aNameTellsDesignsApart() {
        assertEquals(
                List.of("single leader, asynchronous", "single leader, semi-synchronous", "single leader, synchronous"),
                List.of(Durability.ASYNC, Durability.SEMI_SYNC, Durability.SYNC).stream()
                        .map(durability -> Design.singleLeader(TOKYO, VIRGINIA)
                                .durability(durability)
                                .name())
                        .toList());
        assertEquals("ours", Design.noCopies(TOKYO).named("ours").name());
    }
}
