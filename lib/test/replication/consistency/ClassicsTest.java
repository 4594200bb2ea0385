package replication.consistency;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import replication.consistency.Operation.Outcome;
import replication.consistency.Operation.When;

/** The example that every textbook has for each promise, with the sentence, and a twin that keeps the promise. */
class ClassicsTest {
    @Test
    void aliceDoesNotSeeHerOwnComment() {
        Operation old = write("carol", "x", "1", 0, 5);
        Operation own = write("alice", "x", "2", 10, 15);
        assertSays(
                "alice wrote 2 to x (10 to 15 ms), then alice read 1 from x (20 to 22 ms);"
                        + " but carol wrote 1 to x (0 to 5 ms) before alice wrote 2 to x (10 to 15 ms).",
                ReadYourWrites::violationIn,
                old,
                own,
                read("alice", "x", "1", 20, 22));
        assertSays(
                "alice wrote 2 to x (10 to 15 ms), then alice read nothing from x (20 to 22 ms);"
                        + " but nobody deleted x after alice wrote 2 to x (10 to 15 ms).",
                ReadYourWrites::violationIn,
                old,
                own,
                read("alice", "x", "", 20, 22));
        assertKept(
                ReadYourWrites::violationIn, old, own, read("bob", "x", "1", 20, 22), read("alice", "x", "2", 30, 31));
        assertKept(ReadYourWrites::violationIn, old, unknown("alice", "x", "2", 10), read("alice", "x", "1", 20, 22));
    }

    @Test
    void bobSeesTheScoreGoBack() {
        Operation one = write("alice", "x", "1", 0, 5);
        Operation two = write("alice", "x", "2", 10, 15);
        assertSays(
                "bob read 2 from x (20 to 21 ms), then bob read 1 from x (30 to 31 ms);"
                        + " but alice wrote 1 to x (0 to 5 ms) before alice wrote 2 to x (10 to 15 ms).",
                MonotonicReads::violationIn,
                one,
                two,
                read("bob", "x", "2", 20, 21),
                read("bob", "x", "1", 30, 31));
        assertKept(
                MonotonicReads::violationIn,
                one,
                two,
                read("bob", "x", "2", 20, 21),
                read("carol", "x", "1", 30, 31),
                read("bob", "x", "2", 40, 41));
    }

    @Test
    void bobGoesBackWhicheverIsNewer() {
        Operation one = write("alice", "x", "1", 0, 10);
        Operation two = write("carol", "x", "2", 1, 9);
        assertSays(
                "bob read 1 from x (20 to 21 ms), then bob read 2 from x (30 to 31 ms), then bob read 1 from x"
                        + " (40 to 41 ms): whichever value is the newer one, one of the two steps goes back.",
                MonotonicReads::violationIn,
                one,
                two,
                read("bob", "x", "1", 20, 21),
                read("bob", "x", "2", 30, 31),
                read("bob", "x", "1", 40, 41));
        assertKept(
                MonotonicReads::violationIn,
                one,
                two,
                read("bob", "x", "1", 20, 21),
                read("bob", "x", "2", 30, 31),
                read("dave", "x", "2", 20, 21),
                read("dave", "x", "1", 30, 31));
    }

    @Test
    void whatOneClientDoesAtTheSameTimeIsNotCompared() {
        Operation one = write("alice", "x", "1", 0, 5);
        Operation two = write("alice", "x", "2", 10, 25);
        Operation fast = read("alice", "x", "2", 11, 12);
        assertKept(ReadYourWrites::violationIn, one, two, fast, read("alice", "x", "1", 20, 30));
        assertKept(
                MonotonicReads::violationIn,
                one,
                two,
                read("alice", "x", "2", 13, 22),
                read("alice", "x", "1", 14, 20));
        assertTrue(MonotonicReads.violationIn(History.of(List.of(one, two, fast, read("alice", "x", "1", 14, 20))))
                .isPresent());
    }

    @Test
    void thePostIsThereAndItsPictureIsNot() {
        Operation picture = write("alice", "picture", "cat", 0, 5);
        Operation post = write("alice", "post", "look", 10, 15);
        Operation[] broken = {picture, post, read("bob", "post", "look", 20, 21), read("bob", "picture", "", 30, 31)};
        String sentence = "bob read look from post (20 to 21 ms), then bob read nothing from picture (30 to 31 ms);"
                + " but alice wrote cat to picture (0 to 5 ms) before alice wrote look to post (10 to 15 ms).";
        assertSays(sentence, MonotonicWrites::violationIn, broken);
        assertSays(sentence, ConsistentPrefix::violationIn, broken);
        assertTrue(CausalOrder.violationIn(History.of(List.of(broken))).isPresent());
        assertKept(
                MonotonicWrites::violationIn,
                picture,
                post,
                read("bob", "picture", "", 20, 21),
                read("bob", "post", "look", 30, 31),
                read("bob", "picture", "cat", 40, 41));
    }

    @Test
    void theScoreOfTheSecondClubArrivesFirst() {
        Operation home = write("alice", "home", "1", 0, 5);
        Operation away = write("bob", "away", "1", 10, 15);
        Operation[] broken = {home, away, read("carol", "away", "1", 20, 21), read("carol", "home", "", 30, 31)};
        assertSays(
                "carol read 1 from away (20 to 21 ms), then carol read nothing from home (30 to 31 ms);"
                        + " but alice wrote 1 to home (0 to 5 ms) before bob wrote 1 to away (10 to 15 ms).",
                ConsistentPrefix::violationIn,
                broken);
        assertKept(MonotonicWrites::violationIn, broken);
        assertKept(CausalOrder::violationIn, broken);
        assertKept(
                ConsistentPrefix::violationIn,
                home,
                away,
                read("carol", "home", "", 20, 21),
                read("carol", "away", "1", 30, 31));
    }

    @Test
    void theAnswerIsSeenWithoutItsQuestion() {
        Operation question = write("alice", "x", "how?", 0, 30);
        Operation seen = read("bob", "x", "how?", 5, 6);
        Operation answer = write("bob", "y", "so!", 10, 15);
        Operation[] broken = {question, seen, answer, read("carol", "y", "so!", 16, 17), read("carol", "x", "", 20, 21)
        };
        assertSays(
                "carol read so! from y (16 to 17 ms), then carol read nothing from x (20 to 21 ms);"
                        + " but bob read how? from x (5 to 6 ms) before bob wrote so! to y (10 to 15 ms).",
                WritesFollowReads::violationIn,
                broken);
        assertKept(MonotonicWrites::violationIn, broken);
        assertKept(ConsistentPrefix::violationIn, broken);
        assertSays(
                "carol read nothing from x (20 to 21 ms) and did not see that alice wrote how? to x (0 to 30 ms), which"
                        + " is behind it: alice wrote how? to x (0 to 30 ms), then bob read how? from x (5 to 6 ms),"
                        + " then bob wrote so! to y (10 to 15 ms), then carol read so! from y (16 to 17 ms), then carol"
                        + " read nothing from x (20 to 21 ms).",
                CausalOrder::violationIn,
                broken);
        assertKept(
                WritesFollowReads::violationIn,
                question,
                answer,
                read("carol", "y", "so!", 16, 17),
                read("carol", "x", "", 20, 21));
    }

    @Test
    void aValueOutOfNowhereHasNoCause() {
        assertSays(
                "bob read 7 from x (20 to 21 ms), but nobody wrote 7.",
                CausalOrder::violationIn,
                write("alice", "x", "1", 0, 5),
                read("bob", "x", "7", 20, 21));
    }

    @Test
    void twoWithdrawalsFromTheSameBalance() {
        Operation start = write("bank", "x", "100", 0, 5);
        Operation looks = read("alice", "x", "100", 10, 11);
        Operation takes = write("alice", "x", "90", 20, 25);
        assertSays(
                "alice read 100 from x (10 to 11 ms) and then wrote 90 to x (20 to 25 ms), and bob read 100 from x (12"
                        + " to 13 ms) and then wrote 80 to x (21 to 26 ms): both updates were made from the same value,"
                        + " and one overwrote the other.",
                LostUpdate::violationIn,
                start,
                looks,
                read("bob", "x", "100", 12, 13),
                takes,
                write("bob", "x", "80", 21, 26));
        assertKept(
                LostUpdate::violationIn,
                start,
                looks,
                takes,
                read("bob", "x", "90", 30, 31),
                write("bob", "x", "70", 32, 33));
        assertTrue(LostUpdate.violationIn(History.of(List.of(
                        start,
                        op("alice", "x", new Action.CompareAndSet(Optional.of("100"), "90", true), 10, 11, Outcome.OK),
                        op("bob", "x", new Action.CompareAndSet(Optional.of("100"), "80", true), 12, 13, Outcome.OK))))
                .isPresent());
    }

    @Test
    void anAcknowledgedWriteIsGone() {
        Operation one = write("alice", "x", "1", 0, 5);
        Operation two = write("alice", "x", "2", 10, 15);
        Function<History, Optional<Anomaly>> checker = history -> LostWrite.violationIn(history, ofMillis(90));
        assertSays(
                "alice wrote 2 to x (10 to 15 ms) and was told that it took effect; but at the end n1 read 1 from x"
                        + " (90 to 91 ms), and n2 read 1 from x (90 to 91 ms), although alice wrote 1 to x (0 to 5 ms)"
                        + " before alice wrote 2 to x (10 to 15 ms).",
                checker,
                one,
                two,
                read("bob", "x", "2", 20, 21),
                read("n1", "x", "1", 90, 91),
                read("n2", "x", "1", 90, 91));
        assertKept(checker, one, two, read("n1", "x", "1", 90, 91), read("n2", "x", "2", 90, 91));
        assertKept(checker, one, two, write("bob", "x", "3", 12, 13), read("n1", "x", "3", 90, 91));
        assertKept(checker, one, unknown("alice", "x", "2", 10), read("n1", "x", "1", 90, 91));
    }

    @Test
    void copiesThatNeverMeet() {
        Operation one = write("alice", "x", "1", 0, 5);
        assertSays(
                "n1 read 1 from x (90 to 91 ms) and n2 read nothing from x (90 to 91 ms), though nothing was under way"
                        + " any more.",
                history -> Convergence.violationIn(history, ofMillis(90)),
                one,
                read("n2", "x", "1", 20, 21),
                read("n1", "x", "1", 90, 91),
                read("n2", "x", "", 90, 91));
        assertKept(
                history -> Convergence.violationIn(history, ofMillis(90)),
                one,
                read("n2", "x", "", 20, 21),
                read("n1", "x", "1", 90, 91),
                read("n2", "x", "1", 90, 91));
    }

    @Test
    void anOldAnswerHasAnAge() {
        Operation[] stale = {
            write("alice", "x", "1", 0, 5), write("alice", "x", "2", 10, 15), read("bob", "x", "1", 55, 60)
        };
        assertSays(
                "bob read 1 from x (55 to 60 ms), 40 ms stale: alice wrote 2 to x (10 to 15 ms).",
                StaleRead::violationIn,
                stale);
        assertKept(history -> StaleRead.violationIn(history, ofMillis(40)), stale);
        assertTrue(
                StaleRead.violationIn(History.of(List.of(stale)), ofMillis(39)).isPresent());
        assertKept(StaleRead::violationIn, stale[0], stale[1], read("bob", "x", "1", 12, 60));
    }

    @Test
    void twoLeadersOfOneTerm() {
        assertEquals(
                "n1 led term 3 from 100 ms on, and n3 led term 3 from 120 ms on: a term has one leader at most.",
                OneLeaderPerTerm.violationIn(List.of(
                                new Leadership("n1", 3, ofMillis(100)),
                                new Leadership("n1", 3, ofMillis(110)),
                                new Leadership("n3", 3, ofMillis(120))))
                        .orElseThrow()
                        .toString());
        assertTrue(OneLeaderPerTerm.violationIn(
                        List.of(new Leadership("n1", 3, ofMillis(100)), new Leadership("n3", 4, ofMillis(100))))
                .isEmpty());
    }

    @Test
    void aValueThatIsWrittenTwiceIsRefused() {
        History twice = History.of(List.of(write("alice", "x", "1", 0, 5), write("bob", "x", "1", 10, 15)));
        assertEquals(
                "alice wrote 1 to x (0 to 5 ms), and bob wrote 1 to x (10 to 15 ms): nobody can tell which of the two a"
                        + " read saw. Let every write of a key write another value.",
                assertThrows(IllegalArgumentException.class, () -> MonotonicReads.violationIn(twice))
                        .getMessage());
    }

    private static void assertSays(
            String sentence, Function<History, Optional<Anomaly>> checker, Operation... operations) {
        assertEquals(
                Optional.of(sentence),
                checker.apply(History.of(List.of(operations))).map(Anomaly::toString));
    }

    private static void assertKept(Function<History, Optional<Anomaly>> checker, Operation... operations) {
        assertEquals(Optional.empty(), checker.apply(History.of(List.of(operations))));
    }

    private static Operation write(String client, String key, String value, long from, long to) {
        return op(client, key, new Action.Write(value), from, to, Outcome.OK);
    }

    private static Operation unknown(String client, String key, String value, long from) {
        return op(client, key, new Action.Write(value), from, Operation.NEVER, Outcome.UNKNOWN);
    }

    private static Operation read(String client, String key, String value, long from, long to) {
        return op(
                client, key, new Action.Read(Optional.of(value).filter(text -> !text.isEmpty())), from, to, Outcome.OK);
    }

    private static Operation op(String client, String key, Action action, long from, long to, Outcome outcome) {
        When when = new When(
                ofMillis(from), Optional.of(to).filter(end -> end < 1_000).map(end -> ofMillis(end)));
        return new Operation(0, Optional.of(client), key, action, from, to, outcome, Optional.of(when));
    }
}
