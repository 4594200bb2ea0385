package workbook.view;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static replication.simulation.Fault.crash;
import static replication.singleleader.SingleLeaderCluster.FOLLOWER1;
import static replication.singleleader.SingleLeaderCluster.LEADER;

import org.junit.jupiter.api.Test;
import replication.consistency.History;
import replication.singleleader.SingleLeaderClient;
import replication.singleleader.SingleLeaderCluster;
import workbook.view.ClientAnswers.Kind;

/** A bar says what a client was told, and when. */
class ClientBarsTest {
    private static final SingleLeaderClient ALICE = SingleLeaderClient.named("alice");
    private static final History HISTORY = SingleLeaderCluster.semiSynchronous(1, LEADER, FOLLOWER1)
            .at(ofMillis(0), ALICE.writes("x", "1"))
            .at(ofMillis(100), ALICE.writes("x", "2").to(FOLLOWER1))
            .at(ofMillis(150), ALICE.reads("x"))
            .at(ofMillis(200), crash(FOLLOWER1))
            .at(ofMillis(201), ALICE.writes("x", "3"))
            .at(ofMillis(301), ALICE.writes("x", "4"))
            .run()
            .history();

    private static ClientAnswers until(int millis) {
        return ClientAnswers.in(HISTORY, ALICE.id(), ofMillis(millis));
    }

    @Test
    void countsWhatTheClientWasTold() {
        ClientAnswers answers = until(5_000);
        assertEquals(4, answers.told().size(), "reads are left out");
        assertEquals(1, answers.count(Kind.OK));
        assertEquals(1, answers.count(Kind.REFUSED));
        assertEquals(2, answers.count(Kind.UNKNOWN));
        assertEquals(3, answers.withoutOk());
    }

    @Test
    void anAnswerThatComesTooLateCountsAsNone() {
        assertEquals(1, until(20).count(Kind.OK), "answered at 20 ms");
        assertEquals(0, until(19).count(Kind.OK));
    }

    @Test
    void theBarIsDrawnAndSaid() {
        Picture picture = ClientBars.between(ofMillis(0), ofMillis(600))
                .fault(ofMillis(200), ofMillis(600), "follower is down")
                .row("alice", until(5_000))
                .picture();
        SvgRules.assertKept(picture);
        assertTrue(picture.svg().contains("201–401 ms: 2 unknown"), picture.svg());
        assertTrue(picture.text().contains("alice |==========xxxxxxxxxx????????????????????"), picture.text());
        assertTrue(picture.text().contains("| 1 ok, 2 unknown, 1 refused"), picture.text());
        assertTrue(picture.text().contains("follower is down: 200 to 600 ms"), picture.text());
    }

    @Test
    void aFaultOfOneMomentHasOneTime() {
        String text = ClientBars.between(ofMillis(0), ofMillis(10))
                .fault(ofMillis(5), ofMillis(5), "a crash")
                .toString();
        assertTrue(text.contains("a crash at 5 ms"), text);
    }

    @Test
    void barsNeedSomeTime() {
        assertThrows(IllegalArgumentException.class, () -> ClientBars.between(ofMillis(5), ofMillis(5)));
    }
}
